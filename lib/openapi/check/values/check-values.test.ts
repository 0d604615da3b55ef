import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../check-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'check-values-'));

/** Warnings about values and unused parts, as `line message`. */
function warnings(text: string): string[] {
  const file = path.join(folder, 'api.yaml');
  writeFileSync(file, text);
  return checkFile(file)
    .filter(({ message }) => !/no example|nothing says|no "items"/.test(message))
    .map(({ severity, line, message }) => `${severity} ${line} ${message}`);
}

const head = (version: string) =>
  `${version === '2.0' ? 'swagger' : 'openapi'}: ${version === '2.0' ? "'2.0'" : `${version}.0`}\ninfo: { title: A, version: '1' }`;
const schema = (version: string, text: string) => {
  const holder =
    version === '2.0' ? `definitions: { S: ${text} }` : `components: { schemas: { S: ${text} } }`;
  return `${head(version)}\npaths: {}\n${holder}`;
};

describe('values of a schema', () => {
  it.each([
    [
      '3.1',
      'type: integer, maximum: 3, default: ten',
      '"default" does not match its schema: it is string, and must be integer',
    ],
    ['3.0', 'type: string, example: 1.10', 'it is number, and must be string: write it in quotes, "1.10"'],
    ['2.0', 'type: string, example: 044925', 'write it in quotes, "044925"'],
    [
      '3.1',
      'anyOf: [{ $ref: "#/components/schemas/S/$defs/T" }, { type: boolean }], $defs: { T: { type: object, properties: { a: { type: string } } } }, example: { a: 1.0 }',
      '"a" is number, and must be string (as S.T): write it in quotes, "1.0"',
    ],
    [
      '3.0',
      'type: string, format: uri, example: /users/1',
      'it is not of the format uri (such as https://example.com/path): write it whole, or let the format be "uri-reference"',
    ],
    ['3.0', 'type: integer, example: "5"', 'it is string, and must be integer: write it without quotes'],
    ['3.0', 'type: boolean, default: "true"', 'it is string, and must be boolean: write it without quotes'],
    ['3.1', 'type: string, enum: [open, closed], default: opn', 'and is "opn": did you mean "open"?'],
    [
      '3.1',
      'type: string, enum: [open, 1.0]',
      'a value of "enum" does not match its schema: it is number, and must be string: write it in quotes, "1.0"',
    ],
    [
      '3.1',
      'type: integer, const: a',
      '"const" does not match its schema: it is string, and must be integer',
    ],
    [
      '3.1',
      'type: integer, examples: [1, two]',
      'an example does not match its schema: it is string, and must be integer',
    ],
    [
      '3.0',
      'type: string, default: null',
      'it is null, and must be string: leave it out, or let its schema allow null',
    ],
    ['3.2', 'type: object, required: [a], properties: { a: {} }, example: {}', '"a" is missing'],
    [
      '3.1',
      'type: array, items: { type: string, maxLength: 1 }, example: [a, bb]',
      '"1" must have at most 1 character, and has 2',
    ],
    ['3.1', "type: string, pattern: '^(a|a)*$', example: aab", 'it does not match the pattern ^(a|a)*$'],
    [
      '3.1',
      'type: integer, maximum: 9007199254740992, example: 9007199254740993',
      'must be at most 9007199254740992',
    ],
    ['3.0', 'type: string, format: date, example: 2024-02-30', 'it is not of the format date'],
  ])('%s { %s }', (version, text, words) => {
    const found = warnings(schema(version, `{ ${text} }`));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
    expect(found[0]).toMatch(/^warning 4 /);
  });

  it.each([
    ['3.0', 'type: string, nullable: true, default: null'],
    ['3.1', "type: [string, 'null'], enum: [a, null], default: null"],
    [
      '3.0',
      'type: object, required: [id, secret], properties: { id: { readOnly: true }, secret: {} }, example: { secret: x }',
    ],
    [
      '3.0',
      'type: object, required: [id, secret], properties: { id: {}, secret: { writeOnly: true } }, example: { id: x }',
    ],
    ['3.1', "type: string, pattern: '(?=a)', example: b"],
    ['3.1', 'type: string, format: binary, example: x'],
    ['3.1', 'type: number, multipleOf: 0.01, example: 19.99'],
    ['3.1', 'type: integer, format: int64, example: 9223372036854775807'],
  ])('%s { %s } is right', (version, text) => {
    expect(warnings(schema(version, `{ ${text} }`))).toEqual([]);
  });
});

const operation = (version: string, text: string, rest = '') => `${head(version)}
paths:
  /a/{id}:
    post:
      operationId: op
      ${text.replaceAll('\n', '\n      ')}
${rest}`;
const id = '{ name: id, in: path, required: true, schema: { type: integer, maximum: 3 } }';
const body = (media: string) =>
  `parameters: [${id}]\nrequestBody: { content: { ${media} } }\nresponses: { '200': { description: ok } }`;
const user =
  'schema: { type: object, required: [id, name], properties: { id: { type: string, readOnly: true }, name: { type: string } } }';

describe('values of messages', () => {
  it.each([
    [
      'a body, by its direction',
      '3.0',
      body(`application/json: { ${user}, example: {} }`),
      '"name" is missing',
    ],
    [
      'a text that is JSON',
      '3.1',
      body(`application/json: { ${user}, example: '{"name": 1}' }`),
      '"name" is number, and must be string',
    ],
    [
      'a text that is none',
      '3.1',
      body(`application/json: { ${user}, example: 'x' }`),
      'it is string, and must be object',
    ],
    [
      'named examples',
      '3.1',
      body(`application/json: { ${user}, examples: { one: { value: {} } } }`),
      'example "one" does not match its schema: "name" is missing',
    ],
    [
      'data of an example',
      '3.2',
      body(`application/json: { ${user}, examples: { one: { dataValue: {} } } }`),
      '"name" is missing',
    ],
    [
      'the exact text',
      '3.2',
      body(`application/json: { ${user}, examples: { one: { serializedValue: '{' } } }`),
      'example "one" is no JSON',
    ],
    [
      'a parameter',
      '3.0',
      `parameters: [${id.replace(/ }$/, ", example: '7' }")}]\nresponses: { '200': { description: ok } }`,
      'write it without quotes',
    ],
    [
      'a header',
      '3.1',
      `parameters: [${id}]\nresponses: { '200': { description: ok, headers: { X-N: { schema: { type: integer }, example: ten } } } }`,
      'it is string, and must be integer',
    ],
    [
      "a link's parameter",
      '3.1',
      `parameters: [${id}]\nresponses: { '200': { description: ok, links: { n: { operationId: op, parameters: { id: 7 } } } } }`,
      '"id" does not match its schema: it must be at most 3, and is 7',
    ],
    [
      "a link's name",
      '3.1',
      `parameters: [${id}]\nresponses: { '200': { description: ok, links: { n: { operationId: op, parameters: { ids: 1 } } } } }`,
      '"op" has no parameter called "ids"',
    ],
    [
      'a parameter of 2.0',
      '2.0',
      "parameters: [{ name: id, in: path, required: true, type: integer, default: x }]\nresponses: { '200': { description: ok } }",
      'it is string, and must be integer',
    ],
    [
      'an answer of 2.0',
      '2.0',
      `parameters: [{ name: id, in: path, required: true, type: integer }]\nresponses: { '200': { description: ok, ${user}, examples: { application/json: { name: a } } } }`,
      '"id" is missing',
    ],
  ])('%s (%s)', (_, version, text, words) => {
    const found = warnings(operation(version, text));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  it.each([
    ['XML as a text', body(`application/xml: { ${user}, example: '<a/>' }`)],
    ['what is read only, in a request', body(`application/json: { ${user}, example: { name: a } }`)],
    [
      'a file elsewhere',
      body(`application/json: { ${user}, examples: { one: { externalValue: 'https://a.test/x' } } }`),
    ],
    [
      'a list as it stands in the URL',
      `parameters: [${id}, { name: q, in: query, schema: { type: array, items: {} }, example: 'a,b' }]\nresponses: { '200': { description: ok } }`,
    ],
    [
      'an expression',
      `parameters: [${id}]\nresponses: { '200': { description: ok, links: { n: { operationId: op, parameters: { path.id: $response.body#/id } } } } }`,
    ],
  ])('%s is right', (_, text) => {
    expect(warnings(operation('3.1', text))).toEqual([]);
  });

  it('tells of an example that many refer to once', () => {
    const many =
      "application/json: { schema: { type: string }, examples: { a: { $ref: '#/components/examples/e' } } }";
    const text = operation(
      '3.1',
      body(
        `${many}, text/x+json: { schema: { type: string }, examples: { a: { $ref: '#/components/examples/e' } } }`,
      ),
      'components: { examples: { e: { value: 1 } } }',
    );
    expect(warnings(text)).toHaveLength(1);
  });
});

describe('values of streams, links and parameters', () => {
  const item = '{ type: object, required: [n], properties: { n: { type: integer } } }';
  const stream = (type: string, example: string) =>
    operation('3.2', body(`${type}: { itemSchema: ${item}, ${example} }`));

  it.each([
    [
      'application/jsonl',
      'example: [{ n: 1 }, { n: x }]',
      '"example" does not match its schema: "n" is string',
    ],
    [
      'application/jsonl',
      'example: "{\\"n\\":1}\\n{}\\n"',
      'item 2 of "example" does not match its schema: "n" is missing',
    ],
    ['application/json-seq', 'example: "\\x1e{\\"n\\":1}\\n\\x1e{}\\n"', 'item 2 of "example" does not'],
    [
      'text/event-stream',
      'example: "id: 1\\n\\n"',
      'item 1 of "example" does not match its schema: "n" is missing',
    ],
    ['application/jsonl', 'examples: { a: { serializedValue: "{}\\n" } }', 'item 1 of example "a" does not'],
  ])('%s with %s', (type, example, message) => {
    expect(warnings(stream(type, example))).toEqual([expect.stringContaining(message)]);
  });

  it('of a stream that are right or cannot be read', () => {
    expect(warnings(stream('application/jsonl', 'example: [{ n: 1 }]'))).toEqual([]);
    expect(warnings(stream('application/jsonl', 'example: "{ ... }"'))).toEqual([]);
    expect(warnings(stream('text/event-stream', 'example: ": nothing\\n\\n"'))).toEqual([]);
  });

  it.each([
    ['{ n: x }', ['"requestBody" does not match its schema: "n" is string, and must be integer']],
    ['{ n: $response.body#/n }', []],
    ['"$response.body"', []],
    ['\'{"n":1}\'', []],
  ])('the body of a link: %s', (requestBody, messages) => {
    const link = `links: { l: { operationId: it, requestBody: ${requestBody} } }`;
    const responses = `responses: { '200': { description: ok, ${link} } }`;
    const text = operation(
      '3.1',
      `requestBody: { content: { application/json: { schema: ${item} } } }\n${responses}`,
    );
    const found = warnings(text.replace(/operationId: \S+/, 'operationId: it')).filter((each) =>
      each.includes('requestBody'),
    );
    expect(found).toEqual(messages.map((message) => expect.stringContaining(message)));
  });

  it('beside the media type of a parameter', () => {
    const parameter = `{ name: f, in: query, example: { n: x }, content: { application/json: { schema: ${item} } } }`;
    expect(warnings(operation('3.1', `parameters: [${parameter}]\nresponses: {}`))).toContainEqual(
      expect.stringContaining('"example" does not match its schema: "n" is string'),
    );
  });
});

describe('a component is used', () => {
  const used = (version: string, answer: string, components: string) =>
    warnings(
      version === '2.0'
        ? `${operation('2.0', `parameters: [{ name: id, in: path, required: true, type: integer }]\nresponses: { '200': { description: ok, schema: ${answer} } }`)}definitions: { ${components} }`
        : operation(
            version,
            `parameters: [${id}]\nresponses: { '200': { description: ok, content: { application/json: { schema: ${answer} } } } }`,
            `components: { schemas: { ${components} } }`,
          ),
    );
  const pet = 'type: object, required: [kind], properties: { kind: { type: string } }';
  const child = (name: string, parent: string) => `${name}: { allOf: [{ $ref: '${parent}' }] }`;

  it.each([
    [
      "a discriminator's mapping",
      '3.0',
      "{ $ref: '#/components/schemas/Pet' }",
      `Pet: { ${pet}, discriminator: { propertyName: kind, mapping: { c: Cat, d: '#/components/schemas/Dog' } } }, Cat: {}, Dog: {}`,
    ],
    [
      'the default of a mapping',
      '3.2',
      "{ $ref: '#/components/schemas/Pet' }",
      `Pet: { ${pet}, discriminator: { propertyName: kind, defaultMapping: Other } }, Other: {}`,
    ],
    [
      'allOf of a family',
      '3.1',
      "{ $ref: '#/components/schemas/Pet' }",
      `Pet: { ${pet}, discriminator: { propertyName: kind } }, ${child('Cat', '#/components/schemas/Pet')}, ${child('Lion', '#/components/schemas/Cat')}`,
    ],
    [
      'allOf in 2.0',
      '2.0',
      "{ $ref: '#/definitions/Pet' }",
      `Pet: { ${pet}, discriminator: kind }, ${child('Cat', '#/definitions/Pet')}`,
    ],
    [
      'its name as a value of the discriminator',
      '3.1',
      "{ $ref: '#/components/schemas/Pet' }",
      'Pet: { type: object, required: [kind], properties: { kind: { type: string, enum: [Cat] } }, discriminator: { propertyName: kind } }, Cat: {}',
    ],
    ['a reference into it', '3.1', "{ $ref: '#/components/schemas/Pet/properties/kind' }", `Pet: { ${pet} }`],
    ['an extension', '3.1', "{ x-also: '#/components/schemas/Pet' }", `Pet: { ${pet} }`],
    ['a link in a text', '3.1', "{ description: 'See [Pet](#/components/schemas/Pet).' }", `Pet: { ${pet} }`],
    ['$dynamicRef', '3.1', "{ $dynamicRef: '#node' }", `Pet: { $dynamicAnchor: node, ${pet} }`],
  ])('by %s', (_, version, answer, components) => {
    expect(used(version, answer, components)).toEqual([]);
  });

  it('and told of where nothing leads to it', () => {
    const found = used(
      '3.1',
      "{ $ref: '#/components/schemas/Pet' }",
      `Pet: { ${pet} }, Cat: {}, ${child('Lion', '#/components/schemas/Pet')}`,
    );
    expect(found.map((text) => text.slice(10))).toEqual([
      'nothing refers to "Cat": use it or remove it',
      'nothing refers to "Lion": use it or remove it',
    ]);
  });

  it('or meant for other documents, in one that has no operations', () => {
    expect(warnings(schema('3.1', '{ type: string }'))).toEqual([]);
  });
});
