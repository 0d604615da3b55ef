import { expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { planFirstScreen } from './first-screen.ts';

async function planOf(rows: number, words: number, rest = '') {
  const text = 'word '.repeat(words);
  const properties = Array.from(
    { length: rows },
    (_, index) => `p${index}: { type: string, description: ${JSON.stringify(text)} }`,
  );
  const site = readSite({
    'it.yaml': `openapi: 3.1.0
info: { title: It, version: '1' }
paths:
  /it:
    post:
      operationId: it
      requestBody: { content: { application/json: { schema: { type: object, properties: { ${properties.join(', ')} } } } } }
      responses: {}
`,
  });
  const operation = await site.getOperation('it', 'it');
  if (operation === undefined) throw new Error('no operation');
  return planFirstScreen(operation, rest);
}

const paragraph = 'A sentence that tells more of it. '.repeat(10);

test('folds nothing where all of it has room', async () => {
  expect(await planOf(3, 10, paragraph)).toEqual({ isFolded: false });
});

test('folds the description before the rows', async () => {
  expect(await planOf(7, 10, paragraph)).toEqual({ isFolded: true });
});

test('shortens long texts of rows as little as is needed', async () => {
  expect(await planOf(5, 80)).toEqual({ isFolded: true, textLines: 2 });
  expect(await planOf(8, 80)).toEqual({ isFolded: true, textLines: 1 });
});

test('folds nothing where nothing is sent', async () => {
  expect(await planOf(0, 0, paragraph.repeat(20))).toEqual({ isFolded: false });
});
