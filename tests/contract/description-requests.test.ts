import { describe, expect, it } from 'vitest';
import { at, description, type JsonObject, list, object, operations, validator } from './description.ts';

/** Every schema that a client's request is checked against, by pointer: bodies and parameters, and what they hold. */
function requestSchemas(): Map<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const visit = (pointer: string): void => {
    const { value, pointer: here } = at(pointer);
    const schema = object(value);
    if (found.has(here)) return;
    found.set(here, schema);
    if (typeof schema.$ref === 'string') visit(schema.$ref.slice(1));
    for (const name of Object.keys(object(schema.properties))) visit(`${here}/properties/${name}`);
    for (const keyword of ['oneOf', 'anyOf', 'allOf'])
      list(schema[keyword]).forEach((_, index) => {
        visit(`${here}/${keyword}/${index}`);
      });
    for (const keyword of ['items', 'propertyNames', 'additionalProperties'])
      if (Object.keys(object(schema[keyword])).length > 0) visit(`${here}/${keyword}`);
  };
  for (const { at: here, node, path } of operations()) {
    const types = Object.keys(object(object(node.requestBody).content));
    for (const type of types) visit(`${here}/requestBody/content/${type.replace('/', '~1')}/schema`);
    for (const holder of [here, `/paths/${path.replaceAll('/', '~1')}`])
      list(object(at(holder).value).parameters).forEach((_, index) => {
        visit(`${at(`${holder}/parameters/${index}`).pointer}/schema`);
      });
  }
  return found;
}

const schemas = requestSchemas();
const ofType = (type: string) => [...schemas].filter(([, schema]) => [schema.type].flat().includes(type));

/** Anchored, and without a quantifier that has no end. */
const isBoundedPattern = (pattern: unknown) =>
  /^\^.*\$$/.test(String(pattern)) && !/[^\\][*+]/.test(String(pattern));

describe('what a client may send', () => {
  it('is closed: objects name their fields, or bound how many they hold', () => {
    const open = ofType('object').filter(
      ([, schema]) => schema.additionalProperties !== false && !('maxProperties' in schema),
    );
    expect(open.map(([pointer]) => pointer)).toEqual([]);
  });

  it('is bounded: every string, list and number has its limits', () => {
    const strings = ofType('string').filter(
      ([, s]) => !('maxLength' in s || 'enum' in s || 'const' in s || isBoundedPattern(s.pattern)),
    );
    const lists = ofType('array').filter(([, s]) => !('maxItems' in s));
    const numbers = [...ofType('integer'), ...ofType('number')].filter(
      ([, s]) => !('minimum' in s && 'maximum' in s),
    );
    expect([...strings, ...lists, ...numbers].map(([pointer]) => pointer)).toEqual([]);
  });

  it('hides passwords, codes and tokens', () => {
    const property = (name: string) => object(at(`/components/schemas/${name}`).value);
    for (const request of ['SignUpRequest', 'SignInRequest', 'BatchCreateData'])
      expect(property(`${request}/properties/password`)).toMatchObject({
        format: 'password',
        writeOnly: true,
      });
    expect(property('RefreshSessionRequest/properties/refreshToken')).toMatchObject({
      format: 'password',
      writeOnly: true,
    });
    expect(property('VerifyEmailRequest/properties/code').writeOnly).toBe(true);
  });

  it('names the scopes that operations ask for, and no others', () => {
    const asked = operations().flatMap(({ node }) =>
      list(node.security).flatMap((alternative) => list(object(alternative).apiKey)),
    );
    expect(new Set(list(at('/components/schemas/Scope/enum').value))).toEqual(new Set(asked));
  });
});

const user = { email: 'user@example.com', password: 'securePassword123' };
const id = 'usr_01M86EWD3GCKBFSHMD3WD46FKZ';
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));
const create = { operation: 'create', data: user };

describe.each([
  ['SignUpRequest', user, true],
  ['SignUpRequest', { ...user, password: '1234567' }, false],
  ['SignUpRequest', { ...user, password: '12345678' }, true],
  ['SignUpRequest', { ...user, password: 'p'.repeat(256) }, true],
  ['SignUpRequest', { ...user, password: 'p'.repeat(257) }, false],
  ['SignUpRequest', { ...user, password: ' 🙂🙂🙂🙂🙂🙂 ' }, true],
  ['SignUpRequest', { ...user, email: 'user' }, false],
  ['SignUpRequest', { ...user, email: `${'a'.repeat(250)}@b.co` }, false],
  ['SignUpRequest', { email: user.email }, false],
  ['SignUpRequest', { ...user, isAdmin: true }, false],
  ['SignUpRequest', { ...user, name: '' }, false],
  ['SignUpRequest', { ...user, name: 'a\u0000b' }, false],
  ['SignUpRequest', { ...user, name: null }, false],
  ['SignUpRequest', { ...user, metadata: { text: 'x', number: 1.5, flag: false } }, true],
  ['SignUpRequest', { ...user, metadata: { nested: {} } }, false],
  ['SignUpRequest', { ...user, metadata: { list: [] } }, false],
  ['SignUpRequest', { ...user, metadata: { gone: null } }, false],
  ['SignUpRequest', { ...user, metadata: { text: 'x'.repeat(501) } }, false],
  ['SignUpRequest', { ...user, metadata: { big: 2 ** 53 } }, false],
  ['SignUpRequest', { ...user, metadata: { 'not a name': 1 } }, false],
  ['SignUpRequest', { ...user, metadata: JSON.parse('{"__proto__": 1}') }, false],
  ['SignUpRequest', { ...user, metadata: many(50) }, true],
  ['SignUpRequest', { ...user, metadata: many(51) }, false],
  ['VerifyEmailRequest', { email: user.email, code: '012345' }, true],
  ['VerifyEmailRequest', { email: user.email, code: 12345 }, false],
  ['VerifyEmailRequest', { email: user.email, code: '1234567' }, false],
  ['SignInRequest', { ...user, password: 'short' }, true],
  ['SignInRequest', { ...user, device: { ipAddress: '2001:db8::1' } }, true],
  ['SignInRequest', { ...user, device: { ipAddress: 'localhost' } }, false],
  ['UpdateUserRequest', {}, false],
  ['UpdateUserRequest', { name: null }, true],
  ['UpdateUserRequest', { metadata: null }, true],
  ['UpdateUserRequest', { metadata: { seats: null } }, true],
  ['UpdateUserRequest', { email: 'new@example.com' }, false],
  ['BatchUsersRequest', { items: [create] }, true],
  ['BatchUsersRequest', { items: [] }, false],
  ['BatchUsersRequest', { items: Array(100).fill(create) }, true],
  ['BatchUsersRequest', { items: Array(101).fill(create) }, false],
  ['BatchUsersRequest', { items: [{ operation: 'delete', userId: id }] }, true],
  ['BatchUsersRequest', { items: [{ operation: 'delete', userId: id, data: {} }] }, false],
  ['BatchUsersRequest', { items: [{ operation: 'update', userId: id, data: { name: 'N' } }] }, true],
  ['BatchUsersRequest', { items: [{ operation: 'update', data: { name: 'N' } }] }, false],
  ['BatchUsersRequest', { items: [{ operation: 'drop', userId: id }] }, false],
  ['CreateApiKeyRequest', { name: 'K', scopes: ['users:read'] }, true],
  ['CreateApiKeyRequest', { name: 'K', scopes: ['users:read', 'users:read'] }, false],
  ['CreateApiKeyRequest', { name: 'K', scopes: [] }, false],
  ['CreateApiKeyRequest', { name: 'K', scopes: ['admin'] }, false],
  ['CreateApiKeyRequest', { name: 'K', scopes: ['users:read'], expiresAt: '2027-02-30T00:00:00Z' }, false],
  ['RotateApiKeyRequest', {}, true],
  ['RotateApiKeyRequest', { overlapSeconds: 86400 }, true],
  ['RotateApiKeyRequest', { overlapSeconds: 86401 }, false],
  ['RotateApiKeyRequest', { overlapSeconds: 0.5 }, false],
] as const)('%s', (name, value, isValid) => {
  it(`${isValid ? 'takes' : 'refuses'} ${JSON.stringify(value).slice(0, 70)}`, () => {
    expect(validator(`/components/schemas/${name}`)(value)).toBe(isValid);
  });
});

describe('parameters', () => {
  const parameter = (name: string) => validator(`/components/parameters/${name}/schema`);

  it('userId is the prefix and a ULID', () => {
    const isUserId = parameter('UserId');
    expect(isUserId(id)).toBe(true);
    const wrong = [
      id.toLowerCase(),
      `${id}\n`,
      id.replace('usr_', 'ses_'),
      id.slice(0, -1),
      id.replace('1M', 'IM'),
    ];
    expect(wrong.filter((value) => isUserId(value))).toEqual([]);
  });

  it.each(['*', '"7f3c2a91d04be865"', '"a", "b"'])('If-Match takes %s', (value) => {
    expect(parameter('IfMatch')(value)).toBe(true);
  });
  it.each(['7f3c2a91d04be865', 'W/"weak"', '', '"a'])('If-Match refuses %j', (value) => {
    expect(parameter('IfMatch')(value)).toBe(false);
  });
  it.each(['*', '"a"', 'W/"a"', '"a",W/"b"'])('If-None-Match takes %s', (value) => {
    expect(parameter('IfNoneMatch')(value)).toBe(true);
  });
  it.each(['8e03978e-40d5-43dd-bc93-6894a57f9324', '"quoted"'])('Idempotency-Key takes %s', (value) => {
    expect(parameter('IdempotencyKey')(value)).toBe(true);
  });
  it.each(['', 'a b', 'ü', 'k'.repeat(256)])('Idempotency-Key refuses %j', (value) => {
    expect(parameter('IdempotencyKey')(value)).toBe(false);
  });
});

it('says in its introduction what holds for every request', () => {
  expect(String(object(description.info).description)).toMatch(/Bearer.*sk_prod_.*sk_test_.*problem\+json/s);
});
