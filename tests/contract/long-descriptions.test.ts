import { expect, test } from 'vitest';
import { textHash } from '#lib/render/long-text.ts';
import { findCode, renderPage } from '#lib/render/render-page.ts';
import { readSite } from '#tests/read-site.ts';

const long = (title: string) =>
  `# ${title}\n\n${`Words of many,\n  and lines of ${title}.\n`.repeat(4500)}\nThe end.`;
const nested = { type: 'object', properties: { inner: { title: 'Within', description: long('nested') } } };
const description = {
  openapi: '3.1.0',
  info: { title: 'Long', version: '1', description: long('overview') },
  paths: {
    '/long': {
      post: {
        operationId: 'long',
        description: long('operation'),
        parameters: [{ name: 'q', in: 'query', description: long('parameter'), schema: { type: 'string' } }],
        requestBody: { description: long('body'), content: { 'application/json': { schema: nested } } },
        responses: {
          200: {
            description: long('answer'),
            content: {
              'application/json': {
                schema: { oneOf: [{ const: 1, description: long('value') }, { const: 2 }] },
              },
            },
          },
        },
      },
    },
  },
  components: {
    schemas: { Long: { type: 'object', description: long('schema'), properties: nested.properties } },
  },
};
const site = readSite({ 'long.json': `${JSON.stringify(description)}\n` });

function wholesIn(text: string): [page: string, hash: string][] {
  return Array.from(text.matchAll(/\/code(\/[^"()\s]+)\/([\da-f]{20})\.txt/g), ([, page = '', hash = '']) => [
    page,
    hash,
  ]);
}

test('the whole of each description is found by the name that its page and its Markdown give it', async () => {
  const page = '/reference/long/long';
  const named = wholesIn((await renderPage(page, site)) ?? '').map(([, hash]) => hash);
  const nestedText = `**Within**\n\n${long('nested')}`;
  const texts = [
    long('operation'),
    long('parameter'),
    long('body'),
    long('answer'),
    long('value'),
    nestedText,
  ];
  expect(new Set(named)).toEqual(new Set(texts.map(textHash)));
  for (const text of texts)
    expect((await findCode(page, textHash(text), site))?.replace(/\s+/g, ' ')).toBe(
      text.replace(/\s+/g, ' '),
    );
  expect(await findCode(page, textHash('another'), site)).toBeUndefined();
});

test.each(['/reference/long', '/reference/long/long', '/reference/long/schemas/long'])(
  'Markdown of %s says how much of a description it shows, and nothing of how it was marked',
  async (page) => {
    const markdown = (await renderPage(page, site)) ?? '';
    expect(markdown).toMatch(/The first [\d,]+ of [\d,]+ characters\. \[The whole description\]\(/);
    expect(markdown).not.toMatch(/[\uFDD0\uFDD1]/);
    for (const [at, hash] of wholesIn(markdown)) expect(await findCode(at, hash, site)).toMatch(/The end\.$/);
  },
);
