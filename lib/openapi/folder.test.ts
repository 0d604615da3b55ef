import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildCatalog } from './build-catalog.ts';
import { CatalogReader } from './catalog-reader.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The slugs of the portal's APIs, what was said meanwhile, and the errors that were passed over. */
async function build(files: Readonly<Record<string, string>>, isStrict = false) {
  const sources = path.join(folder, 'openapi');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(sources, name)), { recursive: true });
    writeFileSync(path.join(sources, name), text);
  }
  const target = path.join(folder, 'catalog');
  const lines: string[] = [];
  const report = (line: string) => lines.push(line);
  const errors = buildCatalog({ folder: sources, target, report, isStrict });
  const reader = new CatalogReader(target);
  return { reader, slugs: (await reader.apis()).map(({ slug }) => slug), lines, errors };
}

const head = "openapi: 3.1.0\ninfo: { title: A, version: '1' }\n";
const fine = "responses: { '200': { description: Fine } }";
const good = `${head}paths: { /good: { get: { summary: Good, ${fine} } } }\n`;

describe('a folder of descriptions', () => {
  it('takes for a part what only others refer to, whatever is wrong with it', async () => {
    const { slugs, lines } = await build({
      'api.yaml': `${head}paths: { /a: { $ref: paths.yml }, /b: { $ref: broken.yaml }, /c: { $ref: empty.yaml } }\n`,
      'paths.yml': `get: { $ref: get.json }\n`,
      'get.json': `{ "summary": "A", "responses": { "200": { "$ref": "common.yaml#/components/responses/Fine" } } }`,
      'common.yaml': `${head}paths: {}\ncomponents: { responses: { Fine: { description: Fine } } }\n`,
      'broken.yaml': 'get: [\n',
      'empty.yaml': '',
    });
    expect(slugs).toEqual(['api']);
    expect(lines.filter((line) => line.includes('warning'))).toEqual([]);
  });

  it.each([
    ['a fragment', 'notes.yaml', 'title: x\n'],
    ['a list', 'list.json', '[1]\n'],
    ['nothing', 'empty.yaml', '\n'],
    ['the same name', 'api.json', '{"a": 1}'],
  ])('names %s that nothing refers to, and goes on', async (_, name, text) => {
    const { slugs, lines } = await build({ 'api.yaml': good, [name]: text });
    expect(slugs).toEqual(['api']);
    expect(lines.join('\n')).toMatch(new RegExp(`${name}:1:1 {2}# {2}warning: no description`));
  });

  it('keeps a description that others refer to as an API where it has operations', async () => {
    const { slugs } = await build({
      'a.yaml': `${head}paths: { /a: { $ref: 'b.yaml#/paths/~1good' } }\n`,
      'b.yaml': good,
    });
    expect(slugs).toEqual(['a', 'b']);
  });

  it('shows what is left of each, and says what is not', async () => {
    const { slugs, errors } = await build({
      'a.yaml': good,
      'b.yaml': `${head}paths: { /x: { $ref: gone.yml }, /y: { get: { summary: Y, ${fine} } } }\n`,
    });
    expect(slugs).toEqual(['a', 'b']);
    expect(errors.map(({ file, pointer }) => `${file} ${pointer}`)).toEqual(['b.yaml #/paths/~1x/$ref']);
  });

  it.each([
    ['nothing can be shown', `${head}paths: { /x: { $ref: gone.yml } }\n`],
    ['the version is not known', good.replace('3.1.0', '4.0.0')],
    ['it cannot be read', 'openapi: [\n'],
  ])('refuses one of which %s', async (_, text) => {
    await expect(build({ 'a.yaml': good, 'b.yaml': text })).rejects.toThrow(/^b\.yaml:\d+:\d+/);
  });

  it('refuses any error where it is strict', async () => {
    const text = `${head}paths: { /x: { $ref: gone.yml }, /y: { get: { summary: Y, ${fine} } } }\n`;
    await expect(build({ 'a.yaml': text }, true)).rejects.toThrow('cannot read "gone.yml"');
    expect((await build({ 'a.yaml': good }, true)).slugs).toEqual(['a']);
  });
});

describe('what cannot be read says so where a reader would look for it', () => {
  const refers = 'the description refers to `';
  it.each([
    ['a schema', "content: { application/json: { schema: { properties: { a: { $ref: '#/gone' } } } } }"],
    ['a media type', 'content: { application/json: 7 }'],
    ['a header', "headers: { X-A: { $ref: '#/gone' } }"],
    ['a link', "links: { next: { $ref: '#/gone' } }"],
    ['an example', "content: { application/json: { schema: {}, examples: { a: { $ref: '#/gone' } } } }"],
  ])('%s of a response', async (_, part) => {
    const { reader, errors } = await build({
      'a.yaml': `${head}paths: { /a: { get: { responses: { '200': { description: Fine, ${part} } } } } }\n`,
    });
    expect(errors).toHaveLength(1);
    expect(JSON.stringify((await reader.operation('a', 'get-a'))?.responses)).toContain('**Missing part:**');
  });

  it.each([
    ['a parameter', "parameters: [{ $ref: '#/gone' }, { name: b, in: query, schema: {} }]", 'parameters/0'],
    ['a list of another kind', 'parameters: 7', 'parameters'],
    ['a callback', "callbacks: { done: { $ref: '#/gone' } }", 'callbacks/done'],
    ['a description', 'description: { $ref: gone.md }', refers],
    ['a list of tags', 'tags: { $ref: gone.yml }', 'tags'],
  ])('%s of an operation', async (_, part, where) => {
    const { reader, errors } = await build({
      'a.yaml': `${head}paths: { /a: { get: { ${part}, ${fine} } } }\n`,
    });
    expect(errors.length).toBeGreaterThan(0);
    const operation = await reader.operation('a', 'get-a');
    expect(operation?.description).toContain('**Missing part:**');
    expect(operation?.description).toContain(where);
    if (part.includes('name: b')) expect(operation?.parameters.map(({ name }) => name)).toEqual(['b']);
  });

  it.each([
    ['an operation', '/b: { get: { $ref: gone.yml } }'],
    ['an operation that is text', '/b: { get: gone }'],
  ])('%s keeps its page', async (_, part) => {
    const { reader } = await build({ 'a.yaml': `${head}paths: { /a: { get: { ${fine} } }, ${part} }\n` });
    expect((await reader.operation('a', 'get-b'))?.description).toContain('**Missing part:**');
  });

  it('a request body, a response and a security scheme', async () => {
    const { reader } = await build({
      'a.yaml': `${head}security: [{ key: [] }]
paths: { /a: { post: { requestBody: { $ref: '#/gone' }, responses: { '200': { $ref: '#/gone/two' } } } } }
components: { securitySchemes: { key: { $ref: '#/gone/three' } } }\n`,
    });
    const operation = await reader.operation('a', 'post-a');
    expect(operation?.requestBody?.description).toContain(`${refers}#/gone\``);
    expect(operation?.responses[0]?.description).toContain(`${refers}#/gone/two\``);
    expect(operation?.security[0]?.schemes[0]?.scheme).toMatchObject({ name: 'key' });
  });

  it.each([
    ['scopes that are none', '[{ key: null }]'],
    ['alternatives of which one is none', '[7, { key: [] }]'],
    ['no alternative that can be read', '[7]'],
    ['a reference to nothing', '{ $ref: gone.yml }'],
  ])('and never makes an operation public: %s', async (_, security) => {
    const { reader, errors } = await build({
      'a.yaml': `${head}security: [{ key: [] }]
paths: { /a: { get: { security: ${security}, ${fine} } } }
components: { securitySchemes: { key: { type: http, scheme: bearer } } }\n`,
    });
    expect(errors).toHaveLength(1);
    const operation = await reader.operation('a', 'get-a');
    expect(operation?.security.map(({ schemes }) => schemes.map(({ scheme }) => scheme.name))).toEqual([
      ['key'],
    ]);
  });

  it('a path is missing on the page of the API', async () => {
    const { reader } = await build({
      'a.yaml': `${good.trimEnd().replace(/ \}$/, ', /b: { $ref: gone.yml } }')}\n`,
    });
    expect((await reader.api('a'))?.description).toContain('for `/b` the description');
  });

  it('is one sentence, however many and however strange they are', async () => {
    const gone = `\`\u202e${'x'.repeat(5000)}\n**`;
    const list = Array.from({ length: 300 }, (_, at) => ({ $ref: `#/${at}${gone}` }));
    const operation = { parameters: list, responses: { 200: { description: 'Fine' } } };
    const { reader } = await build({
      'a.json': JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'A', version: '1' },
        paths: { '/a': { get: operation } },
      }),
    });
    const { description = '' } = (await reader.operation('a', 'get-a')) ?? {};
    expect(description.length).toBeLessThan(3000);
    expect(description).toContain('295 more');
    expect(description).not.toContain('\u202e');
  });
});
