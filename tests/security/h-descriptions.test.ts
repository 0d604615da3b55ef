import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createElement } from 'react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { checkFile } from '#lib/openapi/check-file.ts';
import { DescriptionError, formatFault } from '#lib/openapi/fault.ts';
import { listPages } from '#lib/render/list-pages.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf, OperationParts } from '#tests/render-operation.tsx';

const MiB = 1024 * 1024;
const head = "openapi: 3.1.0\ninfo: { title: Hostile, version: '1' }\n";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('H01: recursive references', () => {
  const ref = (name: string) => `{ $ref: '#/components/schemas/${name}' }`;
  const recursions = {
    itself: `{ properties: { next: ${ref('S')} } }`,
    'two in turn': `{ properties: { other: ${ref('T')} } }`,
    allOf: `{ allOf: [${ref('T')}, { properties: { more: ${ref('S')} } }] }`,
    oneOf: `{ oneOf: [${ref('T')}, ${ref('S')}, { type: string }] }`,
    items: `{ type: array, items: ${ref('S')} }`,
    additionalProperties: `{ type: object, additionalProperties: ${ref('S')} }`,
    $defs: `{ $defs: { inner: { properties: { again: { $ref: '#/components/schemas/S/$defs/inner' }, out: ${ref('S')} } } }, properties: { in: { $ref: '#/components/schemas/S/$defs/inner' } } }`,
    conditions: `{ if: ${ref('S')}, then: ${ref('T')}, not: ${ref('S')}, dependentSchemas: { a: ${ref('S')} } }`,
    $dynamicRef: `{ $defs: { list: { $defs: { any: { $dynamicAnchor: item } }, properties: { value: { $dynamicRef: '#item' }, rest: { $ref: '#/components/schemas/S/$defs/list' } } } }, properties: { words: { $defs: { word: { $dynamicAnchor: item, type: string } }, $ref: '#/components/schemas/S/$defs/list' }, next: ${ref('S')} } }`,
    'twenty ways at once': `{ properties: { ${Array.from({ length: 20 }, (_, at) => `p${at}: { oneOf: [${ref('S')}, ${ref('T')}] }`).join(', ')} } }`,
  };

  it.each(Object.entries(recursions))('H01 %s is shown without end nowhere', async (_, schema) => {
    const description = `${head}paths:
  /things: { post: { requestBody: { content: { application/json: { schema: ${ref('S')} } } }, responses: { '200': { description: Done, content: { application/json: { schema: ${ref('S')} } } } } } }
components: { schemas: { S: ${schema}, T: { properties: { back: ${ref('S')} } } } }\n`;
    const site = readSite({ 'hostile.yaml': description });
    const [api] = await site.getApis();
    const [first] = api?.tags.flatMap((tag) => tag.operations) ?? [];
    const operation = await site.getOperation('hostile', first?.slug ?? '');
    if (!api || !operation) throw new Error('no operation');
    const html = await htmlOf(createElement(OperationParts, { api, operation }));
    expect(html.length).toBeLessThan(MiB);
    expect(html).toMatch(/\(recursive\)|\bS\b/);
    for (const { path: page } of await listPages(site)) {
      const markdown = await renderPage(page, site);
      expect(markdown, page).toBeTruthy();
      expect(markdown?.length, page).toBeLessThan(MiB);
    }
  });

  it('H01 a circle of nothing but references is named with its place', () => {
    const file = write(
      'circle.yaml',
      `${head}paths: { /a: { $ref: '#/paths/~1b' }, /b: { $ref: '#/paths/~1a' } }\n`,
    );
    expect(
      checkFile(file)
        .map(({ message }) => message)
        .join(),
    ).toContain('leads back to itself');
  });
});

describe('H04: references to what is outside', () => {
  it('H04 are refused by name and place, and neither opened nor dialled', () => {
    const outside = write('secret/secret.yaml', 'canary: SECRET-CANARY\n');
    mkdirSync(path.join(folder, 'apis'));
    symlinkSync(outside, path.join(folder, 'apis', 'link.yaml'));
    symlinkSync(path.dirname(outside), path.join(folder, 'apis', 'linked'));
    const references = [
      ...['file:///etc/passwd', '../../../../etc/passwd', '/proc/self/environ', 'http://169.254.169.254/x'],
      ...['http://evil.test/s.yaml', '//evil.test/s.yaml', 'ftp://evil.test/s.yaml', 'data:text/plain,x'],
      ...['../secret/secret.yaml', 'link.yaml', 'linked/secret.yaml', '%2e%2e/secret/secret.yaml'],
      ...['..\\secret\\secret.yaml', './x/../../secret/secret.yaml#/canary', 'HTTP://EVIL.TEST/S.YAML'],
    ];
    const rows = references.map((to, at) => `  S${at}: { $ref: ${JSON.stringify(to)} }`);
    const file = write('apis/api.yaml', `${head}paths: {}\ncomponents:\n schemas:\n${rows.join('\n')}\n`);
    const recorder = path.join(import.meta.dirname, 'support', 'record-access.ts');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', recorder, 'scripts/check.ts', file],
      { encoding: 'utf8' },
    );
    expect(status).toBe(1);
    for (const at of references.keys()) expect(stdout).toContain(`#/components/schemas/S${at}/$ref  `);
    expect(stdout).not.toContain('CANARY');
    const { opened, dialled } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
    expect(opened).toContain(path.join(folder, 'apis', 'api.yaml'));
    expect(opened.filter((name: string) => /secret|passwd|environ|link\.yaml|linked/.test(name))).toEqual([]);
    expect(dialled).toEqual([]);
  });
});

describe('H06: names of inherited members', () => {
  const names = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '__defineGetter__',
  ];
  const each = (value: (name: string) => string) =>
    names.map((name) => `"${name}": ${value(name)}`).join(', ');
  const yaml = `${head}tags: [${names.map((name) => `{ name: "${name}" }`).join(', ')}]
paths: { ${names
    .map(
      (
        name,
      ) => `"/${name}/{${name}}": { get: { operationId: "${name}", tags: ["${name}"], security: [{ "${name}": [] }],
  parameters: [{ name: "${name}", in: path, required: true, schema: { type: string } }, { name: "${name}", in: query, schema: { $ref: "#/components/schemas/${name}" }, examples: { ${each(() => '{ value: { polluted: true } }')} } }],
  responses: { '200': { description: Fine, headers: { ${each(() => '{ schema: { type: string } }')} }, content: { application/json: { schema: { $ref: "#/components/schemas/${name}" } } } } },
  callbacks: { ${each(() => "{ '{$url}': { post: { responses: { '200': { description: Heard } } } } }")} } } }`,
    )
    .join(', ')} }
components:
  schemas: { ${each((name) => `{ type: object, required: ["${name}"], properties: { ${each(() => '{ type: string, default: polluted }')} } }`)} }
  securitySchemes: { ${each(() => '{ type: apiKey, in: header, name: X-Key }')} }
`;

  it.each(['hostile.yaml', 'hostile.json'])('H06 are ordinary names in %s', async (file) => {
    const before = names.map((name) => Object.getOwnPropertyDescriptor(Object.prototype, name));
    const { parse } = await import('yaml');
    const text = file.endsWith('.json') ? `${JSON.stringify(parse(yaml), null, 1)}\n` : yaml;
    const site = readSite({ [file]: text });
    const [api] = await site.getApis();
    const operations = api?.tags.flatMap((tag) => tag.operations) ?? [];
    const shown = names.filter((name) => name !== '__proto__' || !file.endsWith('.json'));
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual([...names].sort());
    for (const { slug, operationId = '' } of operations) {
      const operation = await site.getOperation('hostile', slug);
      if (!api || !operation) throw new Error(`no ${operationId}`);
      const markdown = (await renderPage(`/reference/hostile/${slug}`, site)) ?? '';
      const html = await htmlOf(createElement(OperationParts, { api, operation }));
      for (const name of shown) {
        expect(markdown, operationId).toContain(`\`${name}\``);
        expect(html, operationId).toContain(`>${name}<`);
      }
    }
    expect(api?.schemas.map(({ name }) => name)).toEqual(expect.arrayContaining(shown));
    expect(names.map((name) => Object.getOwnPropertyDescriptor(Object.prototype, name))).toEqual(before);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('H10: wrong shapes and wrong files', () => {
  const body = (rest: string) => `${head}${rest}\n`;
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['paths as a list', body('paths: []')],
    ['an operation that is text', body('paths: { /a: { get: nothing } }')],
    [
      'parameters that are an object',
      body("paths: { /a: { get: { parameters: {}, responses: { '200': { description: d } } } } }"),
    ],
    ['no responses', body('paths: { /a: { get: {} } }').replace('3.1.0', '3.0.3')],
    ['a list of no type', body('paths: {}\ncomponents: { schemas: { S: { type: [null] } } }')],
    [
      'nothing everywhere',
      'openapi: 3.1.0\ninfo: null\npaths: null\ncomponents: null\nservers: null\ntags: null\nsecurity: null\n',
    ],
    [
      'nothing in everything',
      body(
        'paths: { /a: null, /b: { get: null, parameters: [null] } }\ncomponents: { schemas: { S: null }, responses: null }\ntags: [null]\nservers: [null]\nsecurity: [null]',
      ),
    ],
    [
      'a pointer into a list that is a circle',
      body(
        "paths: { /a: { get: { parameters: [{ $ref: '#/paths/~1a/get/parameters/0' }], responses: { '200': { description: d } } } } }",
      ),
    ],
    ['an unknown version', 'openapi: 9.9.9\ninfo: {}\n'],
    ['Swagger 1.2', "swaggerVersion: '1.2'\napis: []\n"],
    ['an empty file', ''],
    ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3])],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0xfd])],
    ['a web page', '<!doctype html><title>Not found</title>\n'],
    ['a text', 'just words\n'],
    ['a number', '42\n'],
  ];

  it.each(files)('H10 %s: every fault has its place, and none is a thrown error', (name, content) => {
    const faults = checkFile(write(`${name.replaceAll(' ', '-')}.yaml`, content)).filter(
      ({ severity }) => severity === 'error',
    );
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(formatFault(fault)).toMatch(/^\S+:\d+:\d+ {2}#\S* {2}\S/);
  });

  it.each(['long.json', 'long.yaml'])(
    'H11 names in %s that fill a page are refused in one short line',
    (name) => {
      const members = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`m${at}`, { type: 5 }]));
      const schemas = { ['k'.repeat(100_000)]: { properties: members } };
      const text = JSON.stringify({
        openapi: '3.1.0',
        info: { title: 't', version: '1' },
        paths: {},
        components: { schemas },
      });
      const faults = checkFile(write(name, name.endsWith('.yaml') ? `x: ${text}` : text));
      expect(faults.map(formatFault).map((line) => line.replace(/^\S+/, ''))).toEqual([
        '  #  the names that lead here are too long: keep them below 16384 characters together',
      ]);
    },
  );

  it('H10 a fault is one line that can be read, however long what it names is', () => {
    const paths = { [`/${'a'.repeat(5000)}`]: { get: { [`x${'b'.repeat(5000)}`]: 1, parameters: 5 } } };
    const text = JSON.stringify({ openapi: '3.1.0', info: { title: 't', version: '1' }, paths });
    for (const fault of checkFile(write('wide.json', text)))
      expect(formatFault(fault).length).toBeLessThan(5000);
  });

  it('H10 numbers as keys are names', () => {
    const file = write(
      'numbers.yaml',
      body('paths: { /a: { get: { summary: s, responses: { 200: { description: d } } } } }\n1: 2'),
    );
    expect(checkFile(file).map(({ pointer }) => pointer)).toEqual(['#/1']);
  });

  it.each(files)('H10 %s leaves the last good catalog as it was', async (_, content) => {
    const sources = mkdtempSync(path.join(folder, 'sources-'));
    const target = path.join(sources, 'catalog');
    const options = { folder: path.join(sources, 'openapi'), target, report: () => undefined };
    mkdirSync(options.folder);
    const file = path.join(options.folder, 'a.yaml');
    writeFileSync(file, body("paths: { /good: { get: { responses: { '200': { description: d } } } } }"));
    buildCatalog(options);
    writeFileSync(file, content);
    try {
      // What can be shown in part is, with its faults reported.
      buildCatalog(options);
      expect((await new CatalogReader(target).apis()).length).toBe(1);
    } catch (error) {
      expect(error).toBeInstanceOf(DescriptionError);
      const [api] = await new CatalogReader(target).apis();
      expect(api?.tags[0]?.operations[0]?.path).toBe('/good');
    }
  });

  it('H10 ends a build with its faults, exit code 1 and no stack', () => {
    const sources = mkdtempSync(path.join(folder, 'build-'));
    writeFileSync(path.join(sources, 'a.yaml'), 'openapi: 3.1.0\ninfo: [\n');
    const env = { ...process.env, OPENAPI_DIR: sources, PORTAL_WORK: path.join(sources, 'work') };
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build-catalog.ts'], {
      encoding: 'utf8',
      env,
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^a\.yaml:\d+:\d+ {2}# {2}not valid YAML: .*\n$/);
  });
});
