import { describe, expect, it } from 'vitest';
import { parseSource } from '../parse/source.ts';
import { parse } from '../parse.ts';

/** `pointer message` of each error in a document that begins with the version and says the rest in YAML. */
function errorsOf(version: string, rest: string): string[] {
  const begin = version === '2.0' ? "swagger: '2.0'" : `openapi: ${version}`;
  const text = `${begin}\ninfo: { title: A, version: '1' }\n${rest}`;
  const { faults } = parse(parseSource('a.yaml', Buffer.from(text)), {
    open(file) {
      throw new Error(`${file} is not here`);
    },
  });
  return faults
    .filter(({ severity }) => severity === 'error')
    .map(({ pointer, message }) => `${pointer} ${message}`);
}

const parameter = (fields: string) => `paths: {}\ncomponents: { parameters: { a: { name: a, ${fields} } } }`;
const header = (fields: string) => `paths: {}\ncomponents: { headers: { a: { ${fields} } } }`;
const schema = (fields: string) => `paths: {}\ncomponents: { schemas: { a: { ${fields} } } }`;
const scheme = (fields: string) => `paths: {}\ncomponents: { securitySchemes: { a: { ${fields} } } }`;
const example = (fields: string) => `paths: {}\ncomponents: { examples: { a: { ${fields} } } }`;
const server = (fields: string) => `paths: {}\nservers: [{ url: '/{v}', variables: { v: { ${fields} } } }]`;
const lists = (ofPath: string, ofGet: string) =>
  `paths: { /: { parameters: [${ofPath}], get: { parameters: [${ofGet}], responses: { default: { description: A } } } } }`;
const query = '{ name: q, in: query, schema: {} }';
const whole = '{ name: w, in: querystring, content: { a/b: {} } }';

describe('a valid document has no error', () => {
  it.each([
    ['3.0.3', parameter('in: header, schema: {}, allowReserved: true')],
    ['3.0.3', header('schema: {}, allowReserved: true')],
    ['3.1.0', parameter('in: query, schema: {}, allowReserved: true')],
    ['3.2.0', parameter('in: path, required: true, schema: {}, allowReserved: true')],
    ['3.2.0', parameter('in: cookie, schema: {}, allowReserved: true')],
    ['3.2.0', parameter('in: cookie, style: cookie, schema: {}')],
    ['3.0.3', server('enum: [b], default: a')],
    ['3.0.0', server('enum: [], default: a')],
    ['3.1.1', server('enum: [a, b], default: a')],
    ['3.0.0', schema('type: array')],
    ['3.1.0', schema('multipleOf: 0.01, $anchor: here')],
    ['3.1.0', scheme('type: http, scheme: Bearer, bearerFormat: JWT')],
    ['3.1.0', `${scheme('type: http, scheme: bearer')}\nsecurity: [{ a: [role] }]`],
    ['3.2.0', example('dataValue: 1, serializedValue: "1"')],
    ['3.2.0', example('dataValue: 1, externalValue: a.txt')],
    ['3.2.0', lists(whole, '')],
    ['3.2.0', 'components: { responses: { a: {} } }'],
    ['3.2.0', '$self: /a\npaths: {}\ntags: [{ name: b, parent: a, kind: nav }, { name: a }]'],
    ['3.1.0', 'webhooks: {}'],
    ['3.1.0', "paths: { '/{a}': {}, '/b#c': { get: {} } }"],
    ['3.1.0', 'paths: { /a: { get: {} } }\ncomponents: { links: { b: { operationId: elsewhere } } }'],
  ])('%s %s', (version, rest) => {
    expect(errorsOf(version, rest)).toEqual([]);
  });
});

describe('what causes a webhook', () => {
  const operations =
    'paths: { /a: { post: { operationId: makeA, responses: { default: { description: A } } } } }';
  const causes = (value: string) =>
    `${operations}\nwebhooks: { a.made: { post: { x-caused-by: ${value} } } }`;
  const place = '#/webhooks/a.made/post/x-caused-by';

  it.each([
    ['[makeA]', []],
    ['makeA', [`${place} must be a list of operationIds, such as [createOrder]`]],
    [
      '[makeA, makeB]',
      [`${place}/1 no operation that is shown has the operationId "makeB": mend or remove it`],
    ],
    ['[1]', [`${place}/0 no operation that is shown has the operationId 1: mend or remove it`]],
  ])('%s', (value, errors) => {
    expect(errorsOf('3.1.0', causes(value))).toEqual(errors);
  });
});

const reserved = (what: string) => `"allowReserved" means nothing for ${what} here: remove it`;
const value = (key: string) => `"value" and "${key}" cannot stand together: keep one`;
const twice = 'there may be only one parameter in "querystring", the path\'s included';

describe('an invalid document is refused with where and how to mend it', () => {
  it.each([
    ['3.1.0', parameter('in: header, schema: {}, allowReserved: false'), reserved('header parameters')],
    ['3.1.0', parameter('in: cookie, schema: {}, allowReserved: true'), reserved('cookie parameters')],
    [
      '3.1.0',
      parameter('in: path, required: true, schema: {}, allowReserved: true'),
      reserved('path parameters'),
    ],
    [
      '3.2.0',
      parameter('in: cookie, style: cookie, schema: {}, allowReserved: true'),
      reserved('cookie parameters'),
    ],
    ['3.1.0', header('schema: {}, allowReserved: false'), reserved('headers')],
    ['3.1.0', server('enum: [b], default: a'), '"a" is not one of the values of "enum": add it there'],
    ['3.1.0', server('enum: [], default: a'), '"enum" is empty: name a value or remove it'],
    ['3.0.0', schema('multipleOf: 0'), 'must be greater than 0, not 0'],
    ['3.1.0', schema("$anchor: '1 a'"), 'a name of letters, digits, "-", "." and "_" must stand here'],
    [
      '3.0.0',
      scheme('type: http, scheme: basic, bearerFormat: JWT'),
      '"bearerFormat" is for the scheme "bearer" only: remove it',
    ],
    [
      '3.0.3',
      `${scheme('type: http, scheme: bearer')}\nsecurity: [{ a: [role] }]`,
      '"a" is of type "http", which has no scopes until OpenAPI 3.1: write []',
    ],
    ['3.2.0', example('value: 1, dataValue: 1'), value('dataValue')],
    ['3.2.0', example('value: 1, serializedValue: "1"'), value('serializedValue')],
    ['3.1.0', example('value: 1, externalValue: a'), value('externalValue')],
    [
      '3.2.0',
      example('serializedValue: a, externalValue: a'),
      '"serializedValue" and "externalValue" cannot stand together: keep one',
    ],
    [
      '3.2.0',
      lists(query, whole),
      'a parameter in "querystring" is the whole query: it cannot stand beside one in "query"',
    ],
    ['3.2.0', lists(whole, whole.replace('w', 'v')), twice],
    [
      '3.2.0',
      `${lists('', "{ $ref: '#/components/parameters/w' }, { $ref: '#/components/parameters/v' }")}
components: { parameters: { w: ${whole}, v: ${whole.replace('w', 'v')} } }`,
      twice,
    ],
    [
      '3.0.0',
      `${lists('', "{ $ref: '#/components/parameters/q' }, { $ref: '#/components/parameters/q' }")}
components: { parameters: { q: ${query} } }`,
      'the query parameter "q" stands twice: keep one',
    ],
    [
      '3.2.0',
      'paths: {}\ntags: [{ name: b, parent: c }]',
      'no tag is called "c": declare it or correct the name',
    ],
    [
      '3.2.0',
      'paths: {}\ntags: [{ name: b, parent: b }]',
      'the parents of the tag lead back to it: remove one "parent"',
    ],
    ['3.0.0', 'paths: {}\ntags: [{ name: b }, { name: b }]', 'the tag "b" is declared twice: keep one'],
    [
      '3.1.0',
      "paths: { '/{a}': { get: { operationId: x } } }",
      'the path parameter "a" is not described: add it to "parameters"',
    ],
    [
      '3.1.0',
      'paths: { /: { get: { parameters: [{ name: a, in: path, required: true, schema: {} }] } } }',
      'the path has no "{a}" for the path parameter of that name',
    ],
    [
      '3.1.0',
      'paths: { /a: { get: { operationId: x } }, /b: { get: { operationId: x } } }',
      'the operationId "x" is that of GET /a too: give GET /b its own',
    ],
    [
      '2.0',
      "paths: { '/{a}': {get: { responses: {}}}, '/{b}': { get: { responses: {} } } }",
      'the path is the same as "/{a}": join the two',
    ],
  ])('%s %s', (version, rest, message) => {
    const errors = errorsOf(version, rest);
    expect(errors.join('\n')).toContain(message);
    expect(errors.join('\n')).toMatch(/^#\/\S+ /);
  });

  it.each([
    ['contact: { email: nobody }', '"nobody" is not an e-mail address: name@example.com'],
    ["contact: { url: 'a b' }", '"a b" is not a URL: encode its spaces and special characters'],
    ["license: { name: L, url: 'https://a.test', identifier: MIT }", 'cannot stand together'],
  ])('info with %s', (fields, message) => {
    const { faults } = parse(
      parseSource(
        'a.yaml',
        Buffer.from(`openapi: 3.1.0\ninfo: { title: A, version: '1', ${fields} }\npaths: {}`),
      ),
      {
        open(file) {
          throw new Error(file);
        },
      },
    );
    expect(faults.map((fault) => fault.message).join('\n')).toContain(message);
  });
});
