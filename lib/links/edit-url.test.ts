import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildFolder } from '#tests/read-site.ts';
import { buildCatalog } from '../openapi/build-catalog.ts';
import { CatalogReader } from '../openapi/catalog-reader.ts';
import { descriptionSource, editUrl } from './edit-url.ts';

test.each([
  [
    'https://git.example/edit/main',
    { file: 'content/guides/a b.mdx' },
    'https://git.example/edit/main/content/guides/a%20b.mdx',
  ],
  ['https://git.example/{file}#L{line}', { file: 'a.yaml', line: 7 }, 'https://git.example/a.yaml#L7'],
  ['https://git.example/{file}#L{line}', { file: 'a.mdx' }, 'https://git.example/a.mdx'],
  [
    'https://git.example/?path={file}&line={line}',
    { file: 'a/$&.yaml', line: 7 },
    'https://git.example/?path=a/%24%26.yaml&line=7',
  ],
  ['https://git.example/{file}?plain=1#top', { file: 'a.mdx' }, 'https://git.example/a.mdx?plain=1#top'],
])('%s, %j', (pattern, source, expected) => expect(editUrl(pattern, source)).toBe(expected));

test('a description in a folder of the repository has a place there; one elsewhere has none', () => {
  expect(descriptionSource({ file: 'paths/user.yaml', line: 3 }, 'openapi')).toEqual({
    file: 'openapi/paths/user.yaml',
    line: 3,
  });
  expect(descriptionSource({ file: 'a.yaml', line: 1 }, '../elsewhere')).toBeUndefined();
});

test('the catalog knows the line on which each operation begins', async () => {
  const source = [
    'openapi: 3.1.1',
    'info: { title: Lines, version: "1" }',
    'paths:',
    '  /a:',
    '    get: { operationId: one, responses: { 200: { description: x } } }',
    '    post:',
    '      operationId: two',
    '      responses: { 200: { description: x } }',
    '',
  ].join('\n');
  const reader = new CatalogReader(buildFolder({ 'lines.yaml': source }));
  expect((await reader.operation('lines', 'one'))?.source).toEqual({ file: 'lines.yaml', line: 5 });
  expect((await reader.operation('lines', 'two'))?.source).toEqual({ file: 'lines.yaml', line: 6 });
});

test('an operation that stands in a file of its own is edited there', async () => {
  const target = mkdtempSync(path.join(tmpdir(), 'edit-url-'));
  try {
    const folder = 'tests/fixtures/openapi/multi-file';
    buildCatalog({ folder, only: 'openapi.yaml', target: `${target}/catalog`, report: () => undefined });
    const operation = await new CatalogReader(`${target}/catalog`).operation('openapi', 'get-user');
    expect(operation?.source).toEqual({ file: 'paths/user.yaml', line: 3 });
  } finally {
    rmSync(target, { recursive: true });
  }
});
