import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { getSite } from '#lib/site/index.ts';
import {
  bodyOf,
  createProxy,
  lineOf,
  linesOf,
  listedApi,
  type TestProxy,
} from '../security/support/proxy.ts';

/** More variables in one segment than an expression that tries all ways to divide it could ever be done with. */
const many = Array.from({ length: 40 }, (_, index) => `v${index}`);

const description = `
openapi: 3.1.0
info: { title: Zoo, version: '1' }
servers: [{ url: 'https://zoo.example/v1' }]
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Animal:
      type: object
      required: [name, legs]
      properties:
        id: { type: integer, readOnly: true }
        name: { type: string, minLength: 2 }
        legs: { type: integer, minimum: 0 }
paths:
  /animals:
    get:
      operationId: listAnimals
      parameters:
        - { name: kind, in: query, required: true, schema: { type: string, enum: [cat, dog] } }
        - { name: limit, in: query, schema: { type: integer, maximum: 10 } }
        - { name: ids, in: query, explode: false, schema: { type: array, items: { type: integer } } }
      responses:
        '200':
          description: Some
          headers: { X-Total: { schema: { type: integer, example: 7 } } }
          content:
            application/json:
              schema: { type: array, items: { $ref: '#/components/schemas/Animal' } }
              examples:
                wrong: { value: [{ name: 1 }] }
                cats: { value: [{ id: 1, name: Tom, legs: 4 }] }
                none: { value: [] }
            application/xml: { schema: { type: object, xml: { name: animals }, properties: { a: { type: string } } } }
        '404':
          description: None
          content:
            application/problem+json:
              schema: { type: object }
              examples: { gone: { value: { title: Gone } }, never: { value: { title: Never } } }
    post:
      operationId: addAnimal
      security: [{ key: [] }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } }
      responses:
        '201': { description: Made, content: { application/json: { schema: { $ref: '#/components/schemas/Animal' } } } }
        '401': { description: No key, content: { application/json: { example: { error: unauthorized } } } }
        '422': { description: Wrong, content: { application/json: { example: { error: wrong } } } }
  /animals/{id}:
    head:
      operationId: findAnimal
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '200': { description: It is there, content: { application/json: { schema: { type: object } } } } }
    delete:
      operationId: removeAnimal
      security: [{ key: [] }]
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses: { '204': { description: Gone } }
  /slow:
    get:
      operationId: slow
      parameters: [{ name: q, in: query, schema: { type: string, pattern: '^(a+)+$' } }]
      responses: { '204': { description: Fine } }
  /wide/${many.map((name) => `{${name}}`).join('-')}:
    get:
      operationId: wide
      parameters: [${many.map((name) => `{ name: ${name}, in: path, required: true, schema: { type: string, maxLength: 1 } }`).join(', ')}]
      responses: { '204': { description: Fine } }
`;

let folder: string;
let proxy: TestProxy;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mock-'));
  writeFileSync(path.join(folder, 'zoo.yaml'), description);
  writeFileSync(
    path.join(folder, 'zoo-2.yaml'),
    description.replace('operationId: listAnimals', 'operationId: listAll'),
  );
  const target = path.join(folder, 'catalog');
  buildCatalog({ folder, target, report: () => {} });
  // Nothing listens on that port: a call that is dialled fails.
  proxy = createProxy(new CatalogReader(target), '', { SANDBOX_PORT: '1' });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(operation: string, values: object = {}) {
  const response = await proxy.post({ api: 'zoo', operation, ...values });
  expect(response.status).toBe(200);
  const lines = await linesOf(response);
  const { status, headers, request } = lineOf(lines, 'response') as NonNullable<
    ReturnType<typeof lineOf<'response'>>
  >;
  const text = bodyOf(lines).toString();
  const field = (name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1];
  expect(field('x-mock')).toBe('true');
  expect(lineOf(lines, 'end')).toBeDefined();
  return { status, field, request, text, body: /^[[{]/.test(text) ? JSON.parse(text) : undefined };
}

const prefer = (value: string) => ({ query: { kind: 'cat' }, header: { Prefer: value } });

describe('an API without a sandbox', () => {
  it('answers with the first documented success that its schema allows', async () => {
    const { status, body, field, request } = await call('listAnimals', { query: { kind: 'cat' } });
    expect(status).toBe(200);
    expect(body).toEqual([{ id: 1, name: 'Tom', legs: 4 }]);
    expect(field('content-type')).toBe('application/json');
    expect(field('x-total')).toBe('7');
    expect(request.url).toBe('https://zoo.example/v1/animals?kind=cat');
  });

  it('makes an answer from the schema where no example is documented', async () => {
    const auth = { key: 'k' };
    const { status, body } = await call('addAnimal', { auth, body: { name: 'Tom', legs: 4 } });
    expect(status).toBe(201);
    expect(body).toMatchObject({ name: expect.any(String), legs: expect.any(Number) });
  });

  it('sends no body after HEAD, nor with 204', async () => {
    const head = await call('findAnimal', { path: { id: 1 } });
    expect(head).toMatchObject({ status: 200, text: '' });
    expect(head.field('content-type')).toBe('application/json');
    expect(await call('removeAnimal', { path: { id: 1 }, auth: { key: 'k' } })).toMatchObject({
      status: 204,
      text: '',
    });
  });
});

describe('Prefer', () => {
  it.each([
    ['code=404', 404, { title: 'Gone' }],
    ['code=404, example=never', 404, { title: 'Never' }],
    ['code=404; example="never"', 404, { title: 'Never' }],
    ['example=none', 200, []],
    ['example=never', 404, { title: 'Never' }],
    ['respond-async, CODE=200', 200, [{ id: 1, name: 'Tom', legs: 4 }]],
  ])('%s is honoured', async (value, status, body) => {
    const answer = await call('listAnimals', prefer(value));
    expect(answer).toMatchObject({ status, body });
    expect(answer.field('preference-applied')).toMatch(/code=|example=/);
  });

  it('is given to a request that would be refused', async () => {
    expect(await call('addAnimal', { header: { Prefer: 'code=422' } })).toMatchObject({ status: 422 });
  });

  it.each([
    ['code=418', 'Documented: 200, 404.'],
    ['example=tiger', 'wrong (200), cats (200), none (200), gone (404), never (404)'],
  ])('says what there is instead of %s', async (value, detail) => {
    const { status, body, field } = await call('listAnimals', prefer(value));
    expect(status).toBe(400);
    expect(field('content-type')).toBe('application/problem+json');
    expect(body.detail).toContain('Mock:');
    expect(body.detail).toContain(detail);
  });

  it('is no header of an API that has a sandbox', async () => {
    const other = createProxy(
      { ...proxy.context } as never,
      'http://127.0.0.1:1',
      {},
      { ...getSite(), apis: [listedApi('zoo')] },
    );
    const { findOperation, listApis } = proxy.context;
    const context = { ...other.context, findOperation, listApis };
    const { handleTry } = await import('#lib/proxy/try-handler.ts');
    const request = new Request('http://portal.test/api/try', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Origin: 'http://portal.test',
        'Sec-Fetch-Site': 'same-origin',
      },
      body: JSON.stringify({ api: 'zoo', operation: 'listAnimals', ...prefer('code=404') }),
    });
    expect((await handleTry(request, context)).status).toBe(400);
  });
});

describe('a request at fault', () => {
  it.each([
    ['a missing parameter', {}, 'query kind', 'is missing'],
    ['a value that is none of the enum', { query: { kind: 'cow' } }, 'query kind', 'must be one of'],
    ['a number out of bounds', { query: { kind: 'cat', limit: 11 } }, 'query limit', 'must be at most 10'],
    ['an item of another type', { query: { kind: 'cat', ids: ['a'] } }, 'query ids /0', 'must be'],
  ])('names %s', async (_, values, pointer, detail) => {
    const { status, body } = await call('listAnimals', values);
    expect(status).toBe(400);
    expect(body.errors[0]).toMatchObject({ pointer, detail: expect.stringContaining(detail) });
  });

  it('is answered with the documented error, and a header that says why', async () => {
    const auth = { key: 'k' };
    const wrong = await call('addAnimal', { auth, body: { name: 'T' } });
    expect(wrong).toMatchObject({ status: 422, body: { error: 'wrong' } });
    expect(wrong.field('x-mock-reason')).toContain('body /legs is missing');
    expect((await call('addAnimal', { auth })).field('x-mock-reason')).toBe('body is missing');
    expect((await call('addAnimal', { auth, body: '{' })).field('x-mock-reason')).toBe('body is not JSON');
  });

  it('needs credentials where the description asks for them', async () => {
    expect(await call('addAnimal', { body: {} })).toMatchObject({
      status: 401,
      body: { error: 'unauthorized' },
    });
    const undocumented = await call('removeAnimal', { path: { id: 1 } });
    expect(undocumented.status).toBe(401);
    expect(undocumented.field('www-authenticate')).toBe('ApiKey');
    expect(undocumented.body.errors[0].detail).toContain('key');
  });

  it('cannot hold the portal up with a pattern that never ends', async () => {
    const started = performance.now();
    const answer = call('slow', { query: { q: `${'a'.repeat(60)}!` } });
    await expect(answer).resolves.toMatchObject({ status: 204 });
    expect(performance.now() - started).toBeLessThan(7000);
    expect(await call('slow', { query: { q: 'b' } })).toMatchObject({ status: 400 });
  });

  it('cannot hold the portal up with many variables in one segment', async () => {
    const pathOf = (first: string) =>
      Object.fromEntries(many.map((name) => [name, name === 'v0' ? first : 'x']));
    expect(await call('wide', { path: pathOf('y') })).toMatchObject({ status: 204 });
    expect(await call('wide', { path: pathOf('a-b') })).toMatchObject({ status: 400 });
  });

  it('cannot hold up others by many of them', async () => {
    const slow = Array.from({ length: 9 }, () => call('slow', { query: { q: `${'a'.repeat(60)}!` } }));
    const started = performance.now();
    expect(await call('listAnimals', { query: { kind: 'cat' } })).toMatchObject({ status: 200 });
    expect(performance.now() - started).toBeLessThan(14_000);
    await Promise.all(slow);
  }, 30_000);
});

describe('the explorer', () => {
  it('is answered for a mocked API at the address of its own server, without a call there', async () => {
    const response = await proxy.explore('https://zoo.example/v1/animals?kind=dog');
    expect(response.status).toBe(200);
    expect(response.headers.get('x-mock')).toBe('true');
    expect(await response.json()).toEqual([{ id: 1, name: 'Tom', legs: 4 }]);
  });

  it('chooses what it accepts', async () => {
    const fields = { Accept: 'application/xml, application/json;q=0.5' };
    const response = await proxy.explore('https://zoo.example/v1/animals?kind=dog', { fields });
    expect(await response.text()).toContain('<animals>');
    const none = await proxy.explore('https://zoo.example/v1/animals?kind=dog', {
      fields: { Accept: 'image/png' },
    });
    expect(none.status).toBe(406);
  });

  it.each(['https://zoo.example/other', 'https://zoo.example/v1/animals/'])('knows no %s', async (url) => {
    expect((await proxy.explore(url)).status).toBe(404);
  });

  it('refuses every other address', async () => {
    expect((await proxy.explore('https://elsewhere.example/v1/animals')).status).toBe(403);
  });
});
