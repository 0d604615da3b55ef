import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeJson } from '#json/write.ts';
import { fixtures } from '../../tests/fixtures/openapi/read.ts';
import { yamlBombs } from '../../tests/security/support/yaml-bombs.ts';
import { checkFile } from './check-file.ts';
import { formatFault } from './fault.ts';
import { parseSource } from './parse/source.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'check-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Faults of a text, without the name of the file. */
function faultsOf(text: string | Uint8Array, name = 'a.yaml'): string[] {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return checkFile(file).map((fault) => formatFault({ ...fault, file: '' }).slice(1));
}

function faultsOfFixture(name: string): string[] {
  const file = path.join(fixtures, 'faults', name);
  return checkFile(file).map((fault) => formatFault({ ...fault, file: '' }).slice(1));
}

describe('a check', () => {
  it('lists every wrong shape with its place and how to mend it', () => {
    expect(faultsOfFixture('wrong-shapes.yaml')).toMatchInlineSnapshot(`
      [
        "3:3  #/info/title  warning: must be text, not 42: put it in quotes",
        "4:3  #/info/version  warning: must be text, not 1.0: put it in quotes",
        "6:3  #/paths/~1list  a path must be an object with fields, not a list",
        "8:5  #/paths/~1text/get  an operation must be an object with fields, not "none"",
        "10:5  #/paths/~1parts/get  an operation has no "responses": add at least one",
        "10:5  #/paths/~1parts/get  warning: nothing says what the operation does: add a "summary"",
        "11:7  #/paths/~1parts/get/parameters  must be a list, not an object: begin each item with "- "",
        "12:5  #/paths/~1parts/post  the path has no "{id}" for the path parameter of that name: write it into the path or correct the name",
        "12:5  #/paths/~1parts/post  warning: nothing says what the operation does: add a "summary"",
        "14:9  #/paths/~1parts/post/responses/200  a response has no "description": add it",
        "15:11  #/paths/~1parts/post/responses/200/descripton  "descripton" is not a field of a response: did you mean "description"?",
        "16:9  #/paths/~1parts/post/responses/ok  "ok" must be a status such as "200", "4XX" or "default"",
        "18:11  #/paths/~1parts/post/parameters/0  a path parameter is always needed: add "required: true"",
        "18:43  #/paths/~1parts/post/parameters/0/schema/type  until OpenAPI 3.0 "type" is one word: use "nullable" or "oneOf", or declare "openapi: 3.1.0"",
        "19:11  #/paths/~1parts/post/parameters/1  the path parameter "id" stands twice: keep one",
        "20:11  #/paths/~1parts/post/parameters/2  a parameter has no "name": add it",
        "20:34  #/paths/~1parts/post/parameters/2/schema/type  must be one of null, boolean, object, array, number, string, integer, not "text"",
        "21:48  #/paths/~1parts/post/parameters/3/content  "schema" and "content" cannot stand together: keep one",
        "21:48  #/paths/~1parts/post/parameters/3/content  "content" must have exactly one media type here",
        "22:11  #/paths/~1parts/post/parameters/4  a parameter must be an object with fields, not nothing (null)",
        "25:28  #/components/schemas/Wrong/required  must be a list, not "yes": begin each item with "- "",
        "25:43  #/components/schemas/Wrong/minLength  must be a whole number from 0, not -1",
        "25:58  #/components/schemas/Wrong/properties  must be an object of names and values, not a list",
        "25:74  #/components/schemas/Wrong/pattern  warning: "(" is not a regular expression of ECMA-262",
        "25:88  #/components/schemas/Wrong/enum  must be a list, not "x": begin each item with "- "",
        "26:14  #/components/schemas/Newer/const  "const" of a schema came with OpenAPI 3.1: declare that version or remove it",
        "28:5  #/components/securitySchemes/key  a security scheme of type "apiKey" needs "name": add it",
        "28:5  #/components/securitySchemes/key  a security scheme of type "apiKey" needs "in": add it",
        "29:3  #/components/bad name  "bad name" is not a field of components: remove it, or begin its name with "x-"",
        "30:14  #/security/0/missing  no security scheme is called "missing": declare it or correct the name",
      ]
    `);
  });

  it('refuses references that lead out of the folder, to nothing, or in a circle', () => {
    expect(faultsOfFixture('references.yaml')).toMatchInlineSnapshot(`
      [
        "5:5  #/paths/~1a/get  warning: nothing says what the operation does: add a "summary"",
        "7:11  #/paths/~1a/get/parameters/0/$ref  "file:///etc/passwd" is not in the folder of descriptions: copy the file there and name it by a relative path",
        "8:11  #/paths/~1a/get/parameters/1/$ref  "../../../../etc/passwd" leads out of the folder of descriptions: copy the file into it",
        "9:11  #/paths/~1a/get/parameters/2/$ref  "/proc/self/environ" is not in the folder of descriptions: copy the file there and name it by a relative path",
        "10:11  #/paths/~1a/get/parameters/3/$ref  "http://169.254.169.254/latest/meta-data" is not in the folder of descriptions: copy the file there and name it by a relative path",
        "11:11  #/paths/~1a/get/parameters/4/$ref  "//evil.test/x.yaml" is not in the folder of descriptions: copy the file there and name it by a relative path",
        "12:11  #/paths/~1a/get/parameters/5/$ref  "..\\windows.yaml" leads out of the folder of descriptions: copy the file into it",
        "13:11  #/paths/~1a/get/parameters/6/$ref  "%2e%2e/secret.yaml" leads out of the folder of descriptions: copy the file into it",
        "14:11  #/paths/~1a/get/parameters/7/$ref  cannot read "missing.yaml": there is no such file; copy the file there or correct its name",
        "15:11  #/paths/~1a/get/parameters/8/$ref  cannot read "read.ts": only .yaml, .yml and .json files are read; copy the file there or correct its name",
        "16:11  #/paths/~1a/get/parameters/9/$ref  there is nothing at "#/components/parameters/Absent" of references.yaml: describe it there or correct the reference",
        "17:11  #/paths/~1a/get/parameters/10/$ref  the reference leads back to itself: let it lead to a description",
        "19:48  #/paths/~1a/get/responses/200/content/application~1json  warning: "application/json" has no example: add one (until then one is made from the schema)",
        "19:78  #/paths/~1a/get/responses/200/content/application~1json/schema/$ref  there is nothing at "#/components/schemas/0/x" of references.yaml: describe it there or correct the reference",
        "22:14  #/components/parameters/Round/$ref  the reference leads back to itself: let it lead to a description",
        "23:14  #/components/parameters/Again/$ref  the reference leads back to itself: let it lead to a description",
        "25:13  #/components/schemas/Self/$ref  warning: the reference leads back to itself: let it lead to a description; it is shown as any value",
      ]
    `);
  });

  it('names what a reference may have meant', () => {
    const faults = faultsOf(
      JSON.stringify({
        swagger: '2.0',
        info: { title: 'Pets', version: '1' },
        paths: {},
        definitions: {
          Pet: { type: 'object' },
          Pets: { type: 'array', items: { $ref: 'Pet' } },
          Owner: { properties: { pet: { $ref: '#/definitions/Pett' } } },
        },
      }),
      'references.json',
    );
    expect(faults.join('\n')).toContain('did you mean "#/definitions/Pet"?');
    expect(faults.join('\n')).toContain(
      'there is nothing at "#/definitions/Pett" of references.json: did you mean "Pet"?',
    );
  });

  it('warns of what is not good but can be shown', () => {
    expect(faultsOfFixture('warnings.yaml')).toMatchInlineSnapshot(`
      [
        "5:5  #/paths/~1a/get  warning: nothing says what the operation does: add a "summary"",
        "6:59  #/paths/~1a/get/responses/200/content/application~1json  warning: "application/json" has no example: add one (until then one is made from the schema)",
        "9:56  #/paths/~1excerpt/get/responses/200/$ref  warning: there is nothing at "#/components/responses/Elsewhere" of warnings.yaml: describe it there or correct the reference; it is shown as any value",
        "11:14  #/components/schemas/Unused  warning: nothing refers to "Unused": use it or remove it",
        "11:38  #/components/schemas/Unused/nullable  warning: "nullable" is gone since OpenAPI 3.1: let "type" be a list that has "null" as well",
      ]
    `);
  });

  it.each([
    'keywords.yaml',
    'openapi-3.2.yaml',
    'swagger-2.0.yaml',
    'exchange.yaml',
    'access.yaml',
    'dynamic-ref.yaml',
    'recursion.yaml',
  ])('finds no error in %s', (name) => {
    expect(checkFile(path.join(fixtures, name)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

it('warns of a reference that its schema with an id does not have', () => {
  const faults = checkFile(path.join(fixtures, 'own-id.yaml'));
  expect(faults.map(({ severity }) => severity)).not.toContain('error');
  expect(faults.filter(({ message }) => message.includes('"$id"')).map(({ line }) => line)).toEqual([14, 15]);
});

it('warns of a link to an operation that is not there', () => {
  const links = '{ next: { operationId: nxet }, self: { operationId: first } }';
  const operation = `{ operationId: first, responses: { '200': { description: Fine, links: ${links} } } }`;
  const text = `openapi: 3.1.0\ninfo: { title: Links, version: '1' }\npaths: { /a: { get: ${operation} } }\n`;
  expect(faultsOf(text)).toEqual([
    '3:101  #/paths/~1a/get/responses/200/links/next/operationId  warning: no operation that is shown has the operationId "nxet": the link is shown without its target',
  ]);
});

it('warns of it once where it stands in a component, and in the answer to a callback', () => {
  const text = `openapi: 3.1.0
info: { title: Links, version: '1' }
paths:
  /a: { get: { operationId: a, responses: { '200': { $ref: '#/components/responses/Fine' } } } }
  /b:
    get:
      operationId: b
      responses: { '200': { $ref: '#/components/responses/Fine' } }
      callbacks:
        done:
          '{$request.query.url}':
            post: { summary: Done, responses: { '200': { description: Fine, links: { last: { operationId: gone } } } } }
  /c: { get: { operationId: hidden, x-internal: true, responses: { '200': { description: Fine } } } }
components:
  responses: { Fine: { description: Fine, links: { next: { $ref: '#/components/links/Next' } } } }
  links: { Next: { operationId: hidden } }
`;
  expect(faultsOf(text).map((fault) => fault.replace(/ {2}warning.*/, ''))).toEqual([
    '12:94  #/paths/~1b/get/callbacks/done/{$request.query.url}/post/responses/200/links/last/operationId',
    '16:20  #/components/links/Next/operationId',
  ]);
});

describe('a file that is no description', () => {
  it.each([
    ['', '1:1  #  the file is empty'],
    [' \n', '1:1  #  the file is empty'],
    ['<!DOCTYPE html><html></html>', '1:1  #  an HTML or XML page, not YAML or JSON'],
    ['a: \0', '1:1  #  a binary file, not YAML or JSON'],
    [new Uint8Array([0xff, 0xfe, 0x00]), '1:1  #  not UTF-8 text: save the file as UTF-8'],
    ['- a\n- b\n', '1:1  #  must be an object that begins with "openapi: 3.1.0"'],
    ['title: x\n', '1:1  #  neither "openapi" nor "swagger" names a version: begin with "openapi: 3.1.0"'],
    [
      'openapi: 4.0.0\n',
      '1:1  #/openapi  version "4.0.0" is not known: 2.0 (under "swagger"), 3.0.x, 3.1.x and 3.2.x are',
    ],
    [
      'openapi: 3.1.৪\n',
      '1:1  #/openapi  version "3.1.৪" is not known: 2.0 (under "swagger"), 3.0.x, 3.1.x and 3.2.x are',
    ],
    [
      'swagger: 2.0\n',
      '1:1  #/swagger  the version is text that is not known: 2.0 (under "swagger"), 3.0.x, 3.1.x and 3.2.x are',
    ],
    ['a: 1\na: 2\n', '2:1  #/a  the key "a" stands here twice: keep one'],
    [
      'a: [1\n',
      '2:1  #  not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ])('is refused: %j', (text, fault) => {
    expect(faultsOf(text)[0]).toBe(fault);
  });

  it.each([
    ['{"a": 1,}', '1:8  #  not valid JSON: no comma before the closing "}"'],
    ['{"a": [1 2]}', '1:10  #  not valid JSON: expected a comma or "]" here'],
    ['{"a": "x\n"}', '1:7  #  not valid JSON: this text has no closing quote on its line'],
    [
      '{\n  "a": tru}',
      '2:8  #  not valid JSON: expected a value here, not "tru": texts stand in double quotes',
    ],
    ['{"a":01}', '1:7  #  not valid JSON: a number has no zero before its other digits'],
    ['{"a": 1, "a": 2}', '1:10  #/a  the key "a" stands here twice: keep one'],
  ])('is refused as JSON: %j', (text, fault) => {
    expect(faultsOf(text, 'a.json')[0]).toBe(fault);
  });

  it('cannot be opened where there is none', () => {
    expect(checkFile(path.join(folder, 'none.yaml'))[0]?.message).toBe('there is no such file');
  });
});

describe('a hostile file is refused', () => {
  it.each([
    ['billion laughs', yamlBombs.laughs, /more than 1000 YAML aliases/],
    ['10,000 aliases', yamlBombs.aliases, /more than 1000 YAML aliases/],
    [
      'a large value with few aliases',
      `a: &a [${'x, '.repeat(5000)}]\n${Array.from({ length: 100 }, (_, i) => `b${i}: *a`).join('\n')}`,
      /aliases grow this file/,
    ],
    ['an alias to itself', 'a: &a [*a]', /nested too deeply/],
    ['nested YAML lists', '['.repeat(50_000), /nested too deeply/],
    ['nested JSON', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, /nested too deeply/],
    [
      'nested blocks',
      Array.from({ length: 1000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n'),
      /nested too deeply/,
    ],
    ['too many values', '- 1\n'.repeat(700_000), /more YAML than can be read/],
    ['lists in lists on few lines', `${'- '.repeat(150)}a\n`.repeat(20_000), /more YAML than can be read/],
  ])('%s', (_, text, message) => {
    expect(faultsOf(text)[0]).toMatch(message);
  });

  it('says what stands in it without passing control characters on', () => {
    const [fault] = faultsOf('openapi: 3.1.0\ninfo: {title: x, version: "1", "\\e[31mred": 1}\npaths: {}\n');
    expect(fault).toContain('\\u{1b}');
    expect(fault).not.toContain('\u001b');
  });
});

describe('halves of characters', () => {
  it.each([
    [
      'a.json',
      String.raw`{"openapi":"3.1.0","info":{"title":"a\ud800 \ud83c\udf88","version":"1"},"paths":{"/\udc00":{}}}`,
    ],
    [
      'a.yaml',
      String.raw`{openapi: 3.1.0, info: {title: "a\ud800 🎈", version: "1"}, paths: {"/\udc00": {}}}`,
    ],
  ])('are replaced in %s: no page can carry them', (name, text) => {
    const { root } = parseSource(name, new TextEncoder().encode(text));
    expect(root).toMatchObject({ info: { title: 'a\ufffd 🎈' }, paths: { '/\ufffd': {} } });
  });
});

describe('numbers that a JavaScript number cannot hold', () => {
  const read = (name: string, text: string) =>
    writeJson(parseSource(name, new TextEncoder().encode(text)).root);

  it.each([
    ['a.json', '{"x-a":[1,9223372036854775807],"x-b":{"c":-9223372036854775808 ,"d":1e400,"e":-0}}'],
    ['a.yaml', 'x-a: [1, 9223372036854775807]\nx-b:\n  c: -9223372036854775808\n  d: 1e400\n  e: -0\n'],
  ])('keep their digits in %s', (name, text) => {
    expect(read(name, text)).toBe(
      '{"x-a":[1,9223372036854775807],"x-b":{"c":-9223372036854775808,"d":1e400,"e":-0}}',
    );
  });

  it.each([
    ['+9007199254740993', '9007199254740993'],
    ['009007199254740993', '9007199254740993'],
    ['0x20000000000001', '9007199254740993'],
    ['0o400000000000000001', '9007199254740993'],
    ['.10000000000000000555', '0.10000000000000000555'],
    ['5.', '5'],
    ['+.5e1', '0.5e1'],
    ['1.10', '1.10'],
    ['1.E400', '1e400'],
    ['0x1F', '31'],
    ['.inf', '".inf"'],
    ['-.INF', '"-.INF"'],
    ['.NaN', '".NaN"'],
    ['1_000', '"1_000"'],
    ['190:20:30', '"190:20:30"'],
    ['2001-12-14t21:59:43.10-05:00', '"2001-12-14t21:59:43.10-05:00"'],
    ['"9007199254740993"', '"9007199254740993"'],
    ['!!int "9007199254740993"', '9007199254740993'],
    ['!!str 9007199254740993', '"9007199254740993"'],
  ])('are read in YAML: %s', (written, json) => {
    expect(read('a.yaml', `a: ${written}\n`)).toBe(`{"a":${json}}`);
  });

  it.each([
    ['2001-12-14', '"2001-12-14"'],
    ['9_007_199_254_740_993', '9007199254740993'],
    ['!!binary aGk=', '"aGk="'],
  ])('and values that are none of JSON stay texts in YAML 1.1: %s', (written, json) => {
    expect(read('a.yaml', `%YAML 1.1\n---\na: ${written}\n`)).toBe(`{"a":${json}}`);
  });

  it('are names as they are written', () => {
    expect(read('a.yaml', '9007199254740993: a\n0x10: b\n1.0: c\n1e400: d\n')).toBe(
      '{"9007199254740993":"a","0x10":"b","1.0":"c","1e400":"d"}',
    );
  });
});
