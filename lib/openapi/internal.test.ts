import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listPages } from '#lib/render/list-pages.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { searchRecords } from '#lib/render/search-records.ts';
import { siteOf } from '#tests/read-site.ts';
import { buildCatalog } from './build-catalog.ts';
import { CatalogReader } from './catalog-reader.ts';
import { checkFile } from './check-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'internal-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Every word with "secret" in it is internal, and so is every name of something internal.
writeFileSync(
  path.join(folder, 'orders.yaml'),
  `openapi: 3.1.0
info: { title: Orders, version: '1' }
tags: [{ name: open }, { name: secretTag, x-internal: true }]
x-tagGroups: [{ name: All, tags: [open, secretTag] }]
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [open, secretTag]
      parameters:
        - { name: page, in: query, schema: { type: integer } }
        - { name: secretParameter, in: query, x-internal: true, schema: { type: string } }
        - { $ref: '#/components/parameters/SecretShared' }
      responses:
        '200':
          description: Fine
          headers: { X-Secret: { x-internal: true, schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
          links: { next: { x-internal: true, operationId: secretOperation } }
        '418': { x-internal: true, description: secret status }
    post: { operationId: secretOperation, x-internal: true, summary: secret, responses: { '200': { description: Fine } } }
  /secret-path: { x-internal: true, get: { responses: { '200': { description: Fine } } } }
  /secret-by-tag: { get: { tags: [secretTag], operationId: secretTagged, responses: { '200': { description: Fine } } } }
components:
  parameters: { SecretShared: { name: secretShared, in: query, x-internal: true, schema: { type: string } } }
  schemas:
    Order:
      type: object
      required: [id, secretProperty, secretReference]
      properties:
        id: { type: string }
        secretProperty: { type: string, x-internal: true }
        secretReference: { $ref: '#/components/schemas/SecretThing' }
        kind: { $ref: 'parts.yaml#/Kind' }
    SecretThing: { type: object, x-internal: true, properties: { secretInside: { type: string } } }
`,
);
writeFileSync(
  path.join(folder, 'parts.yaml'),
  `Kind:
  oneOf: [{ type: string }, { $ref: '#/SecretKind' }]
  discriminator: { propertyName: type, mapping: { plain: '#/Kind', secretKind: '#/SecretKind' } }
SecretKind: { x-internal: true, type: object, properties: { secretKindName: { type: string } } }
`,
);

/** All that a portal of the folder says, in its pages, lists, search and files. */
async function sayAll(showsInternal: boolean): Promise<string> {
  const target = path.join(folder, `catalog-${showsInternal}`);
  expect(buildCatalog({ folder, target, report: () => undefined, showsInternal })).toEqual([]);
  const reader = new CatalogReader(target);
  const site = siteOf(reader, 'orders.yaml', []);
  const pages = await listPages(site);
  const texts = await Promise.all(pages.map(({ path: page }) => renderPage(page, site)));
  const records: object[] = [];
  for await (const record of searchRecords(site, [])) records.push(record);
  const files = await Promise.all(
    (['json', 'yaml'] as const).map((format) => reader.description('orders', format)),
  );
  const operations = await Promise.all(
    (await reader.operations('orders')).map(({ slug }) => reader.operation('orders', slug)),
  );
  const stored = operations.map((each) => ({ ...each, schemas: [...(each?.schemas ?? [])] }));
  return JSON.stringify([pages, texts, records, files, stored, await reader.apis()]);
}

it('is said of a mark that is none, which hides all the same', async () => {
  const other = mkdtempSync(path.join(tmpdir(), 'internal-'));
  const file = path.join(other, 'a.json');
  const get = { 'x-internal': 'true', responses: { 200: { description: 'Fine' } } };
  writeFileSync(
    file,
    JSON.stringify({ openapi: '3.1.0', info: { title: 'A', version: '1' }, paths: { '/a': { get } } }),
  );
  expect(checkFile(file).map(({ severity, pointer, message }) => [severity, pointer, message])).toEqual([
    ['error', '#/paths/~1a/get/x-internal', expect.stringContaining('must be true or false')],
  ]);
  const target = path.join(other, 'catalog');
  buildCatalog({ folder: other, target, report: () => undefined });
  expect(await new CatalogReader(target).operations('a')).toEqual([]);
  rmSync(other, { recursive: true });
});

describe('what is marked as internal', () => {
  it('is nowhere in a portal for all: not what it is, not what it is called', async () => {
    const said = await sayAll(false);
    expect(said.match(/.{60}secret.{60}/gi) ?? []).toEqual([]);
    expect(said).toContain('listOrders');
    expect(said).toContain('page');
  });

  it('is all there in a portal for the own people, and says so', async () => {
    const said = await sayAll(true);
    for (const name of [
      'secretOperation',
      'secret-by-tag',
      'secret-path',
      'secretParameter',
      'secretShared',
      'secretProperty',
      'secretInside',
      'secretKindName',
      'secretTag',
      'X-Secret',
    ])
      expect(said, name).toContain(name);
    expect(said).toContain('**Internal.**');
    expect(said).toContain('(internal)');
    expect(said).toMatch(/secretProperty.{0,40}internal/);
    expect(said).toMatch(/secretParameter.{0,60}internal/);
  });
});
