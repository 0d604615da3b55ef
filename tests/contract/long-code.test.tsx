import { expect, test } from 'vitest';
import { listSamples } from '#components/reference/request-samples.ts';
import type { Site } from '#lib/links/site.ts';
import { writeExample } from '#lib/render/example-text.ts';
import { codeHash, codeLimits, countLines } from '#lib/render/long-code.ts';
import { findCode, renderPage } from '#lib/render/render-page.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf, OperationParts } from '#tests/render-operation.tsx';

const objects = Array.from({ length: 5000 }, (_, at) => ({ id: at, name: `Object ${at}`, tags: ['a', 'b'] }));
const fenced = Array.from({ length: 20_000 }, (_, at) => `{"at": ${at}}`).join('\n');
const oneLine = JSON.stringify(objects).repeat(8);

const array = { type: 'array', items: { type: 'object' } };
const description = {
  openapi: '3.1.0',
  info: { title: 'Long', version: '1' },
  paths: {
    '/long': {
      post: {
        operationId: 'long',
        description: `Text.\n\n\`\`\`json\n${fenced}\n\`\`\`\n\nMore text.`,
        'x-codeSamples': [{ lang: 'python', source: `print(1)\n${'print(2)\n'.repeat(50_000)}` }],
        requestBody: { content: { 'application/json': { schema: array, example: objects } } },
        responses: {
          200: { description: 'ok', content: { 'application/json': { schema: array, example: objects } } },
          400: { description: 'text', content: { 'text/plain': { example: oneLine } } },
        },
      },
    },
  },
  components: { schemas: { Long: { ...array, example: objects } } },
};

const site = {
  ...readSite({ 'long.json': `${JSON.stringify(description)}\n` }),
  getSamples: (operation: Parameters<typeof listSamples>[0]) => listSamples(operation, 'https://api.example'),
};
const page = '/reference/long/long';

async function readOperation() {
  const [api, operation] = [await site.getApi('long'), await site.getOperation('long', 'long')];
  if (api === undefined || operation === undefined) throw new Error('the operation is missing');
  return { api, operation };
}

test('a page and its Markdown carry the beginning of each long code, and say of how much', async () => {
  const { api, operation } = await readOperation();
  const html = await htmlOf(<OperationParts api={api} operation={operation} />);
  const blocks = [...html.matchAll(/<pre[^>]*>([\s\S]*?)<\/pre>/g)].map(([, inside = '']) => inside);
  expect(blocks.length).toBeGreaterThan(5);
  for (const block of blocks) expect(countLines(block)).toBeLessThanOrEqual(codeLimits.lines);
  expect(html).toMatch(/The first 1,000 of \d\d,\d{3} lines\./);
  expect(html).toMatch(/The first 60,000 of [\d,]+ characters\./);
  const markdown = (await renderPage(page, site)) ?? '';
  expect(markdown.length).toBeLessThan(2_000_000);
  expect(markdown).toMatch(
    /The first 1,000 of 20,000 lines\. \[The whole\]\(https:\/\/docs\.example\/code\/reference\/long\/long\/[\da-f]{20}\.txt\)/,
  );
  expect(markdown).toContain('More text.');
});

test('the whole of each code that a page shows in part is found by its name', async () => {
  const { operation } = await readOperation();
  const { requestBody, responses } = operation;
  const examples = [requestBody, ...responses]
    .flatMap((body) => body?.content ?? [])
    .flatMap(({ type, examples }) => examples.map((example) => writeExample(example, type) ?? ''));
  const schema = await site.getSchema('long', 'long');
  const shown: (readonly [string, string])[] = [
    [page, fenced],
    ...examples.map((text) => [page, text] as const),
    ...site.getSamples(operation).map(({ source }) => [page, source] as const),
    ['/reference/long/schemas/long', (schema && writeExample(schema.example, 'application/json')) ?? ''],
  ];
  expect(shown.length).toBeGreaterThan(10);
  for (const [at, code] of shown) {
    expect(countLines(code) > codeLimits.lines || code.length > codeLimits.characters).toBe(true);
    expect((await findCode(at, codeHash(code), site))?.trimEnd() === code.trimEnd()).toBe(true);
  }
});

test('each address of a whole in the Markdown leads to it, and any other to nothing', async () => {
  const markdown = (await renderPage(page, site)) ?? '';
  const hashes = [...markdown.matchAll(/\/([\da-f]{20})\.txt\)/g)].map(([, hash = '']) => hash);
  expect(hashes.length).toBeGreaterThan(3);
  for (const hash of hashes) expect(await findCode(page, hash, site)).toBeDefined();
  expect(await findCode(page, '0'.repeat(20), site)).toBeUndefined();
  expect(await findCode('/nope', hashes[0] ?? '', site)).toBeUndefined();
});

test('of a sample that is shown in part the whole for another server is found by the same name, and its own', async () => {
  const { operation } = await readOperation();
  const chosen: Site = {
    ...site,
    getSamples: (each) => listSamples(each, 'https://sandbox.example/v1'),
  };
  const search = '?server=sandbox';
  // One of them is enough: the page is written anew for each.
  const [source = '', other = ''] = [site, chosen].map((each) => each.getSamples(operation)[1]?.source);
  for (const name of [codeHash(source), codeHash(other)])
    expect((await findCode(page, name, site, chosen))?.trimEnd() === other.trimEnd()).toBe(true);
  const markdown = (await renderPage(page, chosen, search)) ?? '';
  expect(markdown).toContain('https://sandbox.example/v1/');
  expect([...markdown.matchAll(/\.txt(\?[^)]*)?\)/g)].map(([, query]) => query)).toContain(search);
  expect(markdown).not.toMatch(/\/code\/[^)]*\.txt\)/);
});
