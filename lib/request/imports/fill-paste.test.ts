import { describe, expect, it } from 'vitest';
import type { FormModel } from '../form.ts';
import { fillPaste } from './fill-paste.ts';
import { apisOf, findOperations } from './find-operation.ts';
import type { OperationIndex } from './operation-index.ts';
import { addressOf, readPaste } from './read-paste.ts';

const one = { api: 'one', title: 'One', bases: ['https://api.one.test/v1', 'http://localhost:4010/v1'] };
const two = { api: 'two', title: 'Two', bases: ['https://api.two.test'] };
const index = { apis: [one, two], refusedKeyPrefixes: ['sk_prod_'] };

const operations: OperationIndex = [
  ['get', '/users/{id}'],
  ['get', '/users/me'],
  ['patch', '/users/{id}'],
  ['get', '/users/{id}/keys/{keyId}.{format}'],
  ['post', '/users'],
].map(([method = '', path = '']) => ({ slug: `${method} ${path}`, method, path, title: path }));

const find = (text: string, method?: string) =>
  findOperations(new URL(text), method, one, operations).map(({ operation, path, isKnownServer }) => [
    ...[operation.slug, path, isKnownServer],
  ]);

describe('the operation of an address', () => {
  it.each([
    ['https://api.one.test/v1/users/7', 'GET', ['get /users/{id}', { id: '7' }, true]],
    ['https://api.one.test/v1/users/me', 'GET', ['get /users/me', {}, true]],
    ['http://localhost:4010/v1/users/a%20b%2Fc/', 'PATCH', ['patch /users/{id}', { id: 'a b/c' }, true]],
    [
      'https://api.one.test/v1/users/7/keys/k.1.json',
      'GET',
      ['get /users/{id}/keys/{keyId}.{format}', { id: '7', keyId: 'k.1', format: 'json' }, true],
    ],
    ['https://staging.test/api/v2/users/7?x=1', 'GET', ['get /users/{id}', { id: '7' }, false]],
    ['https://api.one.test/other/users', 'POST', ['post /users', {}, false]],
  ])('%s', (text, method, expected) => {
    expect(find(text, method)[0]).toEqual(expected);
  });

  it('is none where no path has its shape', () => {
    expect(find('https://api.one.test/v1/users/7/keys', 'GET')).toEqual([]);
    expect(find('https://api.one.test/v1/users', 'DELETE')).toEqual([]);
    expect(find('https://api.one.test/v1/users/%E0%A4%A', 'GET')[0]?.[0]).toBe('get /users/{id}');
  });

  it('is looked for in the API whose server it is on, else in all', () => {
    const apis = (text: string) => apisOf(new URL(text), index).map(({ api }) => api);
    expect(apis('https://api.two.test/x')).toEqual(['two']);
    expect(apis('https://api.one.test/v10/x')).toEqual(['one', 'two']);
    expect(apis('https://elsewhere.test/x')).toEqual(['one', 'two']);
  });

  it('is found at once among thousands', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => ({
      slug: `${n}`,
      method: 'get',
      path: `/a${n}/{b}/{c}`,
      title: '',
    }));
    const start = performance.now();
    expect(findOperations(new URL('https://api.one.test/v1/a19999/x/y'), 'GET', one, many)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

const parameter = (place: string, name: string, more = {}) => ({
  ...{
    in: place,
    name,
    style: place === 'query' ? 'form' : 'simple',
    explode: place === 'query',
    required: false,
  },
  ...{
    allowReserved: false,
    schema: { types: ['string'] },
    field: 'text',
    type: 'string',
    isDeprecated: false,
  },
  ...more,
});

const model = {
  baseUrl: 'http://localhost:4010/v1',
  parameters: [
    parameter('path', 'id'),
    parameter('query', 'limit', { schema: { types: ['integer'] }, field: 'number' }),
    parameter('query', 'tags', { schema: { types: ['array'], items: { types: ['string'] } }, field: 'list' }),
    parameter('query', 'filter', { style: 'deepObject', field: 'json' }),
    parameter('header', 'If-Match'),
    parameter('cookie', 'theme'),
  ],
  security: [
    { schemes: [{ scheme: { name: 'key', type: 'apiKey', in: 'query', parameter: 'api_key' }, scopes: [] }] },
  ],
  requestBody: {
    required: true,
    content: [
      { type: 'application/json', encoding: [] },
      { type: 'multipart/form-data', encoding: [] },
    ],
  },
  secrets: ['password'],
  placeholders: [],
  refusedKeyPrefixes: ['sk_prod_'],
} as unknown as FormModel;

async function fill(text: string, of = model) {
  const pasted = await readPaste(text);
  const [found] = findOperations(addressOf(pasted), pasted.method, one, [
    ...operations,
    { slug: 'x', method: 'post', path: '/users/{id}', title: '' },
  ]);
  if (!found) throw new Error('no operation');
  return fillPaste(of, pasted, found);
}

describe('the form of a pasted request', () => {
  it('has its values where they belong, as what they are', async () => {
    const { values, remarks } = await fill(
      `curl 'https://api.one.test/v1/users/a%20b?limit=2&tags=x&tags=y,z&filter[a]=1' -X PATCH -H 'if-match: "3"' -b theme=dark --json '{"name": "Ada", "n": 10.50}'`,
    );
    expect(values).toMatchObject({
      path: { id: 'a b' },
      query: { limit: 2, tags: ['x', 'y,z'], filter: { a: '1' } },
      header: { 'If-Match': '"3"' },
      cookie: { theme: 'dark' },
      contentType: 'application/json',
    });
    expect(remarks).toEqual([]);
  });

  it('leaves out secrets, and says what does not fit', async () => {
    const { values, remarks } = await fill(
      `curl 'https://staging.test/users/7?api_key=hunter2&page=3' -X PATCH -H 'Authorization: Bearer hunter2' -H 'X-Trace: 1' -H 'User-Agent: x' -H 'sec-fetch-mode: cors' -b 'sid=hunter2; theme=dark' -u ada:hunter2 -H 'content-type: application/json' -d '{"password": "hunter2", "accessToken": "hunter2", "name": "Ada"}'`,
    );
    expect(JSON.stringify({ values, remarks })).not.toContain('hunter2');
    expect(values.body).toEqual({ name: 'Ada' });
    expect(remarks).toEqual([
      'https://staging.test is none of the servers: the console sends to http://localhost:4010/v1.',
      'api_key, Authorization, -u left out: the console sends the key of this tab, or what you type there.',
      'The operation has no query parameter page.',
      'The operation has no header parameter X-Trace.',
      'Header fields of the browser left out: User-Agent, sec-fetch-mode.',
      'Cookies left out: sid.',
      'Secrets left out, to be filled in again: password, accessToken.',
    ]);
  });

  it.each<[string, object, string[]]>([
    [
      'curl -d \'{"a": 1}\' api.one.test/v1/users/7',
      { body: { a: 1 }, contentType: 'application/json' },
      [
        'The operation takes no application/x-www-form-urlencoded, but application/json, multipart/form-data: the body is filled in as application/json.',
      ],
    ],
    [
      'curl --json \'{"a": \' api.one.test/v1/users/7',
      { contentType: 'application/json' },
      ['The body is no JSON: ', 'Secrets left out, to be filled in again: body.'],
    ],
    [
      'curl -F a=1 -F f=@x.png api.one.test/v1/users/7',
      {
        contentType: 'multipart/form-data',
        parts: [
          { name: 'a', value: '1' },
          { name: 'f', filename: 'x.png' },
        ],
      },
      [],
    ],
  ])('%s', async (text, expected, said) => {
    const { values, remarks } = await fill(text);
    expect(values).toMatchObject(expected);
    const own = remarks.filter((each) => !each.includes('none of the servers'));
    expect(own).toHaveLength(said.length);
    for (const [at, each] of said.entries()) expect(own[at]).toContain(each);
  });

  it('has no body where the operation takes none', async () => {
    const { requestBody: _, ...rest } = model;
    const { values, remarks } = await fill(
      "curl --json '{}' https://api.one.test/v1/users/7",
      rest as FormModel,
    );
    expect(values).not.toHaveProperty('body');
    expect(remarks).toEqual(['The operation takes no body: it is left out.']);
  });
});
