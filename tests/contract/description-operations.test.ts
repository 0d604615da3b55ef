import { describe, expect, it } from 'vitest';
import {
  at,
  description,
  examplesOf,
  list,
  object,
  operations,
  statusesOf,
  validator,
} from './description.ts';

/** The table of the API's specification, in its order. */
const table = `
  signUp         POST   /auth/sign-up            auth:write
  verifyEmail    POST   /auth/verify-email       auth:write
  signIn         POST   /auth/sign-in            auth:write
  refreshSession POST   /auth/refresh            auth:write
  signOut        POST   /auth/sign-out           auth:write
  getSession     GET    /sessions/{sessionId}    sessions:read
  listUsers      GET    /users                   users:read
  getUser        GET    /users/{userId}          users:read
  updateUser     PATCH  /users/{userId}          users:write
  deleteUser     DELETE /users/{userId}          users:write
  batchUsers     POST   /users/batch             users:write
  listApiKeys    GET    /api-keys                keys:read
  createApiKey   POST   /api-keys                keys:write
  rotateApiKey   POST   /api-keys/{keyId}/rotate keys:write
  revokeApiKey   DELETE /api-keys/{keyId}        keys:write
  getUsage       GET    /usage                   usage:read`
  .trim()
  .split('\n')
  .map((row) => row.trim().split(/ +/));

const byId = new Map(operations().map((operation) => [operation.id, operation]));

function operation(id: string) {
  const found = byId.get(id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

/** Names of an operation's own and its path's parameters, `Idempotency-Key` among them. */
function parameterNames(id: string): string[] {
  const { at: here, path } = operation(id);
  const item = `/paths/${path.replaceAll('/', '~1')}`;
  return [here, item].flatMap((holder) =>
    list(object(at(holder).value).parameters).map((_, index) =>
      String(object(at(`${holder}/parameters/${index}`).value).name),
    ),
  );
}

function headerNames(id: string, status: string): string[] {
  return Object.keys(object(object(at(`${operation(id).at}/responses/${status}`).value).headers));
}

describe('operations', () => {
  it('are the sixteen of the specification, in its order, with their scopes', () => {
    const rows = operations().map(({ id, method, path, node }) => {
      const scopes = list(node.security).flatMap((alternative) => list(object(alternative).apiKey));
      return [id, method, path, ...scopes.map(String)];
    });
    expect(rows).toEqual(table);
  });

  it('stand in five tags, in the order of the specification', () => {
    const tags = list(description.tags).map((tag) => object(tag).name);
    expect(tags).toEqual(['Auth', 'Sessions', 'Users', 'API keys', 'Usage']);
    const auth = operations().filter(({ node }) => list(node.tags).includes('Auth'));
    expect(auth.map(({ id }) => id)).toEqual([
      'signUp',
      'verifyEmail',
      'signIn',
      'refreshSession',
      'signOut',
    ]);
    expect(operations().filter(({ node }) => list(node.tags).length !== 1)).toEqual([]);
  });

  it.each([...operations(), ...operations('webhooks')])('$id says what it does', ({ node }) => {
    expect(String(node.summary)).toMatch(/^[A-Z][^.]{3,50}$/);
    expect(String(node.description)).toMatch(/^[A-Z].{60,}\.\s*$/s);
  });

  it('can be called in production and in the sandbox', () => {
    expect(list(description.servers).map((server) => object(server).url)).toEqual([
      'https://api.kynetra.io/v1',
      '{sandboxOrigin}/v1',
    ]);
    expect(at('/servers/1/variables/sandboxOrigin/default').value).toBe('http://localhost:4010');
  });

  it('that create take an idempotency key', () => {
    const taking = operations().filter(({ id }) => parameterNames(id).includes('Idempotency-Key'));
    expect(taking.map(({ id }) => id)).toEqual(['signUp', 'batchUsers', 'createApiKey', 'rotateApiKey']);
    for (const { id } of taking) {
      const success = statusesOf(operation(id)).find((status) => status.startsWith('2')) ?? '';
      expect(headerNames(id, success)).toContain('Idempotency-Replayed');
    }
  });
});

describe('success responses', () => {
  it.each([
    ['signUp', ['201']],
    ['verifyEmail', ['200']],
    ['signIn', ['200']],
    ['refreshSession', ['200']],
    ['signOut', ['204']],
    ['getSession', ['200']],
    ['listUsers', ['200']],
    ['getUser', ['200', '304']],
    ['updateUser', ['200']],
    ['deleteUser', ['204']],
    ['batchUsers', ['200']],
    ['listApiKeys', ['200']],
    ['createApiKey', ['201']],
    ['rotateApiKey', ['200']],
    ['revokeApiKey', ['204']],
    ['getUsage', ['200']],
  ])('of %s are %j', (id, statuses) => {
    expect(statusesOf(operation(id)).filter((status) => status < '400')).toEqual(statuses);
  });

  it('of every operation carry the request id and the limits', () => {
    for (const { id } of operations())
      for (const status of statusesOf(operation(id)))
        expect(headerNames(id, status), `${id} ${status}`).toEqual(
          expect.arrayContaining(['Request-Id', 'RateLimit-Policy', 'RateLimit']),
        );
  });

  it('carry what the next request needs', () => {
    expect(headerNames('getUser', '200')).toContain('ETag');
    expect(headerNames('getUser', '304')).toContain('ETag');
    expect(headerNames('updateUser', '200')).toContain('ETag');
    expect(headerNames('listUsers', '200')).toContain('Link');
    expect(headerNames('signUp', '201')).toContain('Sandbox-Verification-Code');
    expect(parameterNames('listUsers')).toEqual(['limit', 'cursor', 'order', 'email', 'createdAfter']);
    expect(parameterNames('getUser')).toEqual(['If-None-Match', 'userId']);
    expect(parameterNames('updateUser')).toEqual(['If-Match', 'userId']);
  });
});

describe('signUp', () => {
  const schemas = object(object(description.components).schemas);

  it('begins with the sentence of the source page', () => {
    expect(operation('signUp').node.description).toMatch(
      /^Create a new user account with email and password\.\n/,
    );
  });

  it('takes email, password, name and metadata', () => {
    const request = object(schemas.SignUpRequest);
    expect(Object.keys(object(request.properties))).toEqual(['email', 'password', 'name', 'metadata']);
    expect(request.required).toEqual(['email', 'password']);
    expect(object(request.properties)).toMatchObject({
      email: { type: 'string', format: 'email' },
      password: { type: 'string', format: 'password', minLength: 8 },
      name: { type: 'string' },
    });
    expect(object(schemas.Metadata)).toMatchObject({ type: 'object' });
  });

  it('answers userId, email, createdAt and verificationRequired', () => {
    const response = object(schemas.SignUpResponse);
    const names = ['userId', 'email', 'createdAt', 'verificationRequired'];
    expect(Object.keys(object(response.properties))).toEqual(names);
    expect(response.required).toEqual(names);
    expect(object(response.properties).createdAt).toMatchObject({ type: 'string', format: 'date-time' });
  });

  it('shows the example of the source page first', () => {
    const examples = object(
      at(`${operation('signUp').at}/requestBody/content/application~1json/examples`).value,
    );
    expect(object(Object.values(examples)[0]).value).toMatchObject({
      email: 'user@example.com',
      password: 'securePassword123',
      name: 'John Doe',
    });
  });
});

describe('webhooks', () => {
  it('are the five of the specification, signed as Standard Webhooks says', () => {
    const webhooks = operations('webhooks');
    expect(webhooks.map(({ path }) => path)).toEqual([
      'user.created',
      'user.verified',
      'user.deleted',
      'session.created',
      'session.revoked',
    ]);
    for (const { at: here } of webhooks) {
      const names = [0, 1, 2].map((index) => object(at(`${here}/parameters/${index}`).value).name);
      expect(names).toEqual(['webhook-id', 'webhook-timestamp', 'webhook-signature']);
    }
  });

  it('name their event in the payload, so that no other event fits its schema', () => {
    const bodies = operations('webhooks').map(
      ({ at: here }) => `${here}/requestBody/content/application~1json`,
    );
    for (const body of bodies) {
      const validate = validator(`${body}/schema`);
      const fitting = bodies.filter((other) => examplesOf(other).every(({ value }) => validate(value)));
      expect(fitting).toEqual([body]);
    }
  });
});
