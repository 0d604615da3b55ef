import { describe, expect, it } from 'vitest';
import { readFixture } from '../../../tests/fixtures/openapi/read.ts';

describe('requests and responses', () => {
  const { api, operation } = readFixture('exchange.yaml');
  const order = operation('order');

  it('have encodings with headers', () => {
    expect(order.requestBody).toMatchObject({ required: true, description: 'What to order' });
    expect(order.requestBody?.content).toMatchObject([
      {
        type: 'multipart/form-data',
        encoding: [
          { property: 'file', contentType: 'image/png, image/jpeg', headers: [{ name: 'X-Size' }] },
          { property: 'meta', style: 'deepObject', explode: true, allowReserved: true },
        ],
      },
      { type: 'image/*', examples: [] },
    ]);
  });

  it('are in order: exact statuses, ranges, default', () => {
    expect(order.responses.map(({ status }) => status)).toEqual(['200', '201', '5XX', 'default']);
    expect(order.responses.map(({ title }) => title)).toEqual([
      'OK',
      'Created',
      'Server error',
      'Any other status',
    ]);
  });

  it('have headers, but never Content-Type', () => {
    expect(order.responses[1]?.headers).toMatchObject([
      { name: 'Location', required: true, description: 'Where it is' },
      { name: 'X-Meta', content: 'application/json' },
    ]);
  });

  it('have links to operations by id and by reference', () => {
    expect(order.responses[1]?.links).toMatchObject([
      { name: 'get', description: 'Read it', operation: { slug: 'get-order' }, parameters: [{ name: 'id' }] },
      { name: 'path', operation: { slug: 'get-order' }, requestBody: { a: 1 } },
      { name: 'elsewhere' },
    ]);
    expect(order.responses[1]?.links[2]).not.toHaveProperty('operation');
  });

  it('have callbacks, also by reference', () => {
    expect(order.callbacks).toMatchObject([
      { name: 'shipped', expression: '{$request.body#/url}', method: 'POST', title: 'It was shipped' },
      { name: 'again', method: 'PUT', title: 'Again' },
    ]);
    expect([...order.schemas.keys()]).toEqual(['Shipped']);
  });

  it('make operations of webhooks', () => {
    expect(api.webhooks).toMatchObject([
      { slug: 'post-order-shipped', path: 'order.shipped' },
      { slug: 'order-lost', operationId: 'orderLost' },
    ]);
    expect(operation('post-order-shipped')).toMatchObject({
      kind: 'webhook',
      tag: { slug: 'webhooks' },
      position: { index: 1, count: 2 },
    });
  });
});

describe('access', () => {
  const { api, operation } = readFixture('access.yaml');
  const url = (slug: string) => operation(slug).servers[0]?.url;

  it('takes servers from the operation, else the path, else the document', () => {
    expect(url('from-operation')).toBe('https://operation.example.com');
    expect(url('from-path')).toBe('https://path.example.com');
    expect(url('from-root')).toBe('https://{region}.example.com/{base}');
    expect(api.servers[0]?.variables).toEqual([
      { name: 'region', default: 'eu', enum: ['eu', 'us'], description: 'Where' },
      { name: 'base', default: 'v1' },
    ]);
  });

  it('reads security as alternatives of combinations', () => {
    const names = (slug: string) =>
      operation(slug).security.map(({ schemes }) =>
        schemes.map(({ scheme, scopes }) => [scheme.name, ...scopes]),
      );
    expect(names('from-path')).toEqual([[['key']]]);
    expect(names('from-operation')).toEqual([[['key'], ['signature']], [['login', 'read', 'write']], []]);
    expect(names('from-root')).toEqual([]);
  });

  it('reads every kind of scheme', () => {
    expect(api.securitySchemes).toMatchObject([
      { type: 'apiKey', in: 'header', parameter: 'X-Key', description: 'A key' },
      { type: 'apiKey', in: 'cookie' },
      { type: 'http', scheme: 'basic' },
      { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      { type: 'http', scheme: 'digest' },
      { type: 'oauth2' },
      { type: 'openIdConnect', url: 'https://example.com/.well-known/openid-configuration' },
      { type: 'mutualTLS' },
    ]);
    expect(api.securitySchemes[5]).toMatchObject({
      flows: [
        { kind: 'implicit', scopes: [{ name: 'read', description: 'Read' }, { name: 'write' }] },
        { kind: 'password' },
        { kind: 'clientCredentials', refreshUrl: 'https://example.com/r' },
        { kind: 'authorizationCode' },
      ],
    });
  });

  it('reads what the document says about itself', () => {
    expect(api).toMatchObject({
      contact: { email: 'help@example.com' },
      license: { name: 'MIT', identifier: 'MIT' },
      termsOfService: 'https://example.com/terms',
      externalDocs: { url: 'https://example.com/docs' },
      specification: '3.1.0',
    });
  });
});

describe('extensions', () => {
  const { api, operation, operations } = readFixture('extensions.yaml');

  it('hides what is internal', () => {
    expect([...operations.keys()]).toEqual(['list-users', 'later', 'get-loose']);
    expect(api.tags.map(({ name }) => name)).not.toContain('secret');
    expect(api.schemas.map(({ name }) => name)).toEqual(['Open']);
  });

  it('names and groups tags; an operation stands under each of its tags and has a place in the first', () => {
    expect(api.tags.map(({ title, operations: own }) => [title, own.map(({ slug }) => slug)])).toEqual([
      ['People', ['list-users']],
      ['empty', []],
      ['later', ['list-users', 'later']],
      ['Other operations', ['get-loose']],
    ]);
    expect(api.tagGroups).toEqual([{ name: 'Main', tags: ['users', 'later'] }]);
    expect(operation('later')).toMatchObject({
      position: { index: 2, count: 2 },
      previous: { slug: 'list-users' },
      next: { slug: 'get-loose' },
    });
  });

  it('reads code samples, rate limits and error codes', () => {
    expect(operation('list-users').codeSamples).toEqual([
      { language: 'Shell', label: 'CLI', source: 'kynetra users list' },
      { language: 'Go', label: 'Go', source: 'client.Users()' },
    ]);
    expect(operation('list-users').errors.map(({ code }) => code)).toEqual(['not_found']);
    expect(api.rateLimits?.plans.map(({ limits }) => limits)).toEqual([
      [10, 600],
      [null, null],
    ]);
  });
});

it('gives every operation a good and unique address whatever its name', () => {
  const { operations, api } = readFixture('names.yaml');
  expect([...operations.keys()]).toEqual([
    'proto',
    'constructor',
    'get-users-user-id',
    'get-users-user-id-2',
    'same',
    'post-same',
    'get-unicode',
    'repos-list-for-org',
    'a-very-long-operation-id-that-goes-on-and-on-and-on-until-nobody-wants-a374fa9e',
    'get-schemas',
  ]);
  expect(api.schemas.map(({ slug }) => slug)).toEqual(['proto', 'to-string']);
  expect(operations.get('get-users-user-id')?.title).toBe('GET /users/{userId}');
});
