import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtures } from '../../tests/fixtures/openapi/read.ts';
import { buildCatalog } from './build-catalog.ts';
import { CatalogReader } from './catalog-reader.ts';
import { checkFile } from './check-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'strays-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Files = Readonly<Record<string, string>>;

function put(files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, 'in', name)), { recursive: true });
    writeFileSync(path.join(folder, 'in', name), text);
  }
}

/** The catalog of one file, or of all that are in a folder. */
function read(only = 'a.yaml', from = path.join(folder, 'in')): CatalogReader {
  const target = path.join(folder, `catalog-${only}`);
  const one = only === 'all' ? {} : { only };
  buildCatalog({ folder: from, ...one, target, report: () => undefined });
  return new CatalogReader(target);
}

const faultsOf = (severity: string) =>
  checkFile(path.join(folder, 'in', 'a.yaml'))
    .filter((fault) => fault.severity === severity)
    .map(({ pointer, message }) => `${pointer}  ${message}`);

/** All that the pages of an API are made of, without where it stands and what names depend on its files. */
async function contentOf(reader: CatalogReader, slug: string) {
  const api = await reader.api(slug);
  const operations = await Promise.all(
    (await reader.operations(slug)).map(async (summary) => {
      const operation = await reader.operation(slug, summary.slug);
      return { ...operation, source: undefined, schemas: Object.fromEntries(operation?.schemas ?? []) };
    }),
  );
  return { api: { ...api, slug: '' }, operations: operations.map((each) => ({ ...each, api: '' })) };
}

describe('a description in many files', () => {
  it('says what the document says that a bundler makes of it', async () => {
    const bundled = path.join(folder, 'bundled');
    mkdirSync(bundled);
    const source = path.join(fixtures, 'split');
    execFileSync(
      process.execPath,
      [
        'node_modules/@redocly/cli/bin/cli.js',
        ...['bundle', path.join(source, 'harbour.yaml'), '-o', path.join(bundled, 'harbour.yaml')],
      ],
      { env: { ...process.env, REDOCLY_TELEMETRY: 'off' }, stdio: 'ignore' },
    );
    const split = await contentOf(read('all', source), 'harbour');
    const whole = await contentOf(read('harbour.yaml', bundled), 'harbour');
    expect(split.operations.map(({ title }) => title)).toEqual([
      'List boats',
      'Moor a boat',
      'Get a boat',
      'Says whether the harbour is open',
    ]);
    expect(split.operations).toEqual(whole.operations);
    expect({ ...split.api, schemas: split.api.schemas?.toSorted(byName) }).toEqual({
      ...whole.api,
      schemas: whole.api.schemas?.toSorted(byName),
    });
  });

  it('has no error, and publishes one document without references to files', async () => {
    const file = path.join(fixtures, 'split', 'harbour.yaml');
    expect(checkFile(file).filter(({ severity }) => severity === 'error')).toEqual([]);
    const reader = read('all', path.join(fixtures, 'split'));
    const published = (await reader.description('harbour', 'json')) ?? '';
    expect([...published.matchAll(/"\$ref": "(.*)"/g)].filter(([, to]) => !to?.startsWith('#/'))).toEqual([]);
    expect(JSON.parse(published).paths['/boats'].get.summary).toBe('List boats');
    expect(Object.keys(JSON.parse(published)['x-files'])).not.toContain('resources/boats/boats_list.yml');
    put({ 'a.yaml': (await reader.description('harbour', 'yaml')) ?? '' });
    expect(faultsOf('error')).toEqual([]);
  });
});

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

const head = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\n";
const answer = "responses: { '200': { description: Fine } }";

describe('a reference where OpenAPI has none', () => {
  it.each<[string, string, Files, string]>([
    ['an operation', 'paths: { /a: { get: { $ref: op.yml } } }', { 'op.yml': 'summary: Found' }, 'Found'],
    [
      'an operation with words beside it',
      'paths: { /a: { get: { $ref: op.yml, summary: Beside } } }',
      { 'op.yml': 'summary: Found\ndescription: Kept' },
      'Beside',
    ],
    [
      'all paths, through a file that refers on',
      'paths: { $ref: one.yml }',
      {
        'one.yml': '$ref: two.json#/all~1paths/x%20y',
        'two.json': '{"all/paths":{"x y":{"/a":{"get":{"summary":"Found"}}}}}',
      },
      'Found',
    ],
    [
      'a text in a folder of Windows',
      "paths: { /a: { get: { summary: { $ref: 'texts\\one.txt' } } } }",
      { 'texts/one.txt': 'Found' },
      'Found',
    ],
    [
      'a part of the document',
      'paths: { /a: { get: { $ref: "#/x-operations/one" } } }\nx-operations: { one: { summary: Found } }',
      {},
      'Found',
    ],
    [
      'a text with a mark of its byte order',
      'paths: { /a: { get: { summary: { $ref: one.md } } } }',
      { 'one.md': '\ufeffFound' },
      'Found',
    ],
  ])('gives way to what it leads to: %s', async (_, text, files, title) => {
    put({ ...files, 'a.yaml': `${head}${text}\n` });
    const operations = await read().operations('a');
    expect(operations.map((each) => each.title)).toEqual([title]);
    expect(faultsOf('error').filter((fault) => !fault.includes('responses'))).toEqual([]);
    expect(faultsOf('warning').some((fault) => fault.includes('OpenAPI has no "$ref" here'))).toBe(true);
  });

  it('reads references in what it leads to from the file where they stand', async () => {
    put({
      'a.yaml': `${head}paths: { /a: { get: { $ref: deep/op.yml } } }\n`,
      'deep/op.yml':
        "parameters: [{ $ref: ../shared.yml#/page }]\nresponses: { '200': { $ref: 'fine.yml' } }\n",
      'deep/fine.yml': 'description: { $ref: fine.md }\n',
      'deep/fine.md': 'All is well.\n',
      'shared.yml': 'page: { name: page, in: query, schema: { type: integer } }\n',
    });
    const operation = await read().operation('a', 'get-a');
    expect(operation?.parameters.map(({ name }) => name)).toEqual(['page']);
    expect(operation?.responses[0]?.description).toBe('All is well.\n');
  });

  it.each([
    ['itself', 'paths: { /a: { get: { $ref: "#/paths/~1a/get" } } }'],
    [
      'one that leads back',
      'paths: { /a: { get: { $ref: "#/x/b" } } }\nx: { b: { $ref: "#/paths/~1a/get" } }',
    ],
    ['what it stands in', `paths: { /a: { get: { responses: { $ref: "#/paths/~1a/get" } } } }`],
    ['the document', 'paths: { /a: { get: { $ref: "#" } } }'],
    ['a folder', 'paths: { /a: { get: { $ref: "." } } }'],
    ['what is outside', 'paths: { /a: { get: { $ref: ../secret.txt } } }'],
    ['an address', 'paths: { /a: { get: { $ref: "http://127.0.0.1/op.yml" } } }'],
    ['a hidden file', 'paths: { /a: { get: { summary: { $ref: .env } } } }'],
    ['a file of another case', 'paths: { /a: { get: { $ref: Op.yml } } }'],
  ])('is an error where it leads to %s, and the rest is shown', async (_, text) => {
    put({
      '../secret.txt': 'CANARY',
      '.env': 'CANARY',
      'op.yml': 'summary: Other',
      'a.yaml': `${head}${text.replace(/ \} \}(\n|$)/, ` }, /b: { get: { summary: Good, ${answer} } } }$1`)}\n`,
    });
    expect(faultsOf('error').length).toBeGreaterThan(0);
    const reader = read();
    expect((await reader.operations('a')).map(({ title }) => title)).toContain('Good');
    expect(await reader.description('a', 'json')).not.toContain('CANARY');
  });

  it('says in the error what the file is called on this disk', () => {
    put({ 'a.yaml': `${head}paths: { /a: { get: { $ref: Op.yml } } }\n`, 'op.yml': 'summary: Other' });
    expect(faultsOf('error').join()).toContain('but there is "op.yml"');
  });

  it('never makes a description that holds itself, or that grows without end', () => {
    const doubled = Array.from(
      { length: 40 },
      (_, at) =>
        `  p${at}: { a: { type: object, properties: { $ref: '#/x/p${at + 1}' } }, b: { type: object, properties: { $ref: '#/x/p${at + 1}' } } }`,
    );
    put({
      'a.yaml': `${head}paths: {}\ncomponents: { schemas: { S: { properties: { $ref: '#/x/p0' } } } }\nx:\n${doubled.join('\n')}\n  p40: { a: { type: string } }\n`,
    });
    expect(faultsOf('error').join()).toContain('references grow the description');
    put({
      'a.yaml': `${head}paths: {}\ncomponents: { schemas: { S: { properties: { $ref: '#/x/round' } } } }\nx: { round: { child: { properties: { $ref: '#/x/round' } } } }\n`,
    });
    expect(faultsOf('error').join()).toContain('leads back to itself');
  });
});

describe('"$ref" that is no reference', () => {
  it('is a property of that name', async () => {
    put({
      'a.yaml': `${head}paths: {}\ncomponents: { schemas: { S: { type: object, required: [$ref], properties: { $ref: { type: string, description: Link }, other: { type: string } } } } }\n`,
    });
    expect(faultsOf('error')).toEqual([]);
    const schema = await read().schema('a', 'S');
    expect(Object.keys(schema?.schema.properties ?? {})).toHaveLength(2);
  });

  it.each([
    '{ $ref: customer-42 }',
    '{ $ref: { id: 1 } }',
    '{ $ref: "#/components/schemas/S" }',
    '{ $ref: data.json, beside: 1 }',
    '{ $ref: "http://127.0.0.1/x" }',
    '{ list: [{ $ref: "#" }, { $ref: ../out.json }] }',
  ])('is data in an example: %s', async (value) => {
    const media = `content: { application/json: { schema: {}, example: ${value} } }`;
    put({
      'data.json': '{"a": 1}',
      'a.yaml': `${head}paths: { /a: { get: { responses: { '200': { description: Fine, ${media} } } } } }\ncomponents: { schemas: { S: {} } }\n`,
    });
    expect(faultsOf('error')).toEqual([]);
    const [response] = (await read().operation('a', 'get-a'))?.responses ?? [];
    expect(response?.content[0]?.examples[0]?.value).toEqual((await import('yaml')).parse(value));
  });

  it('is read in an example where it alone leads to a value', async () => {
    const examples =
      'examples: { one: { value: { $ref: data.json } }, two: { value: { in: [{ $ref: "data.json#/a" }] } }, three: { value: { $ref: "#/components/examples/E" } }, four: { value: { $ref: page.xml } } }';
    put({
      'data.json': '{"a": {"$ref": "more.json"}}',
      'more.json': '[1]',
      'page.xml': '<a/>',
      'a.yaml': `${head}paths: { /a: { get: { responses: { '200': { description: Fine, content: { application/json: { schema: {}, ${examples} } } } } } } }\ncomponents: { examples: { E: { value: 7 } } }\n`,
    });
    const [response] = (await read().operation('a', 'get-a'))?.responses ?? [];
    expect(response?.content[0]?.examples.map(({ value }) => value)).toEqual([
      { a: [1] },
      { in: [[1]] },
      7,
      '<a/>',
    ]);
  });
});

it('publishes the text of the author where nothing had to be put in its place', async () => {
  const text = `${head}paths: { /a: { get: { ${answer} } } } # words of the author\n`;
  put({ 'a.yaml': text });
  expect(await read().description('a', 'yaml')).toBe(readFileSync(path.join(folder, 'in', 'a.yaml'), 'utf8'));
});
