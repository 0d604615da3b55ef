import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildCatalog } from '../build-catalog.ts';
import { CatalogReader } from '../catalog-reader.ts';
import { checkFile } from '../check-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'unquoted-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const yaml = `openapi: 3.1.0
info: { title: 2024, version: 1.10 }
servers:
  - url: https://a.test:{port}
    variables: { port: { default: 8443, enum: [443, 8443] } }
tags:
  - name: 404
paths:
  /a:
    get:
      operationId: 0123
      tags: [404]
      parameters:
        - { name: 1.0, in: query, description: yes, schema: { type: string, format: 1e2, enum: ['1.0'] } }
      responses:
        '200':
          description: true
          content:
            application/json:
              schema: { type: object, required: [1], properties: { 1: { type: number, const: 1.0 } } }
`;
const json = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 't', version: '@1.0@' },
  paths: {},
}).replace(/"@|@"/g, '');

it.each([
  ['a.yaml', yaml],
  ['b.json', json],
])('only warns in %s of texts that lack their quotes, with their spelling', (name, text) => {
  writeFileSync(path.join(folder, name), text);
  const faults = checkFile(path.join(folder, name)).filter(({ message }) => /quotes/.test(message));
  expect(faults.map(({ severity }) => severity)).toEqual(faults.map(() => 'warning'));
  const said = faults.map(({ message }) => /^must be text, not (.*): put it in quotes$/.exec(message)?.[1]);
  const spelled = ['2024', '1.10', '8443', '443', '8443', '404', '0123', '404', '1.0', '1e2', 'true', '1'];
  expect(said).toEqual(name === 'a.yaml' ? spelled : ['1.0']);
});

it('shows such texts as they are spelled, and leaves values alone', async () => {
  writeFileSync(path.join(folder, 'a.yaml'), yaml);
  const target = path.join(folder, 'catalog');
  buildCatalog({ folder, only: 'a.yaml', target, report: () => undefined });
  const reader = new CatalogReader(target);
  const [api] = await reader.apis();
  expect(api).toMatchObject({ title: '2024', version: '1.10' });
  expect(JSON.stringify(api)).toContain('"404"');
  const operation = await reader.operation('a', '0123');
  expect(operation).toMatchObject({
    operationId: '0123',
    parameters: [{ name: '1.0', description: 'yes', schema: { format: '1e2' } }],
    responses: [{ description: 'true' }],
  });
  const schema = operation?.responses[0]?.content[0]?.schema;
  expect(schema?.properties).toMatchObject([{ name: '1', required: true }]);
  expect(String(schema?.properties?.[0]?.schema.const?.value)).toBe('1.0');
  const [server] = operation?.servers ?? [];
  expect(server?.variables).toMatchObject([{ default: '8443', enum: ['443', '8443'] }]);
});

it('takes what extensions hold as texts too', async () => {
  const text = `openapi: 3.1.0
info: { title: t, version: '1' }
x-tagGroups: [{ name: 2024, tags: [404] }]
tags: [{ name: '404', x-displayName: 0404 }]
paths:
  /a:
    get:
      operationId: a
      tags: ['404']
      x-codeSamples: [{ lang: shell, label: 1.10, source: 2 }]
      parameters:
        - name: n
          in: query
          schema: { enum: [a, b], x-enum-varnames: [1, 2.0], x-enumDescriptions: { a: 1e2, b: true } }
      responses: { '200': { description: ok } }
`;
  writeFileSync(path.join(folder, 'c.yaml'), text);
  const said = checkFile(path.join(folder, 'c.yaml')).map(({ message }) => message);
  const spelled = ['2024', '404', '0404', '1.10', '2', '1', '2.0', '1e2', 'true'];
  expect(said).toEqual(spelled.map((each) => `must be text, not ${each}: put it in quotes`));
  const target = path.join(folder, 'extensions');
  buildCatalog({ folder, only: 'c.yaml', target, report: () => undefined });
  const reader = new CatalogReader(target);
  const [api] = await reader.apis();
  expect(api).toMatchObject({ tagGroups: [{ name: '2024' }], tags: [{ name: '404', title: '0404' }] });
  expect(await reader.operation('c', 'a')).toMatchObject({
    codeSamples: [{ language: 'shell', label: '1.10', source: '2' }],
    parameters: [
      {
        schema: {
          enum: [
            { name: '1', description: '1e2' },
            { name: '2.0', description: 'true' },
          ],
        },
      },
    ],
  });
});
