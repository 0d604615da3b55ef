import { expect, test } from 'vitest';
import { description } from '../testing/contract.ts';
import { createRouter, decodePath } from './router.ts';

const route = createRouter(description.operations);

test.each([
  ['GET', '/v1/users', 'listUsers', {}],
  ['GET', '/v1/users/usr_1', 'getUser', { userId: 'usr_1' }],
  ['POST', '/v1/users/batch', 'batchUsers', {}],
  ['POST', '/v1/api-keys/key_1/rotate', 'rotateApiKey', { keyId: 'key_1' }],
  ['GET', '/v1/users/a%2Fb', 'getUser', { userId: 'a%2Fb' }],
])('%s %s is %s', (method, path, id, values) => {
  expect(route(method, path)).toMatchObject({ kind: 'operation', operation: { id }, path: values });
});

test('a concrete path goes before a template, whatever the method', () => {
  expect(route('GET', '/v1/users/batch')).toMatchObject({ kind: 'other-method', allow: ['POST'] });
});

test.each([
  '/v1/users/',
  '/v1/users//',
  '/v1//users',
  '/v1/users/a/b',
  '/v2/users',
  '/users',
  '/v1/__proto__',
])('%s is nothing', (path) => {
  expect(route('GET', path).kind).toBe('unknown');
});

test('path values are decoded once', () => {
  expect(decodePath({ id: 'a%252Fb' })).toEqual({ id: 'a%2Fb' });
  expect(() => decodePath({ id: '%c3%28' })).toThrow(expect.objectContaining({ code: 'invalid_request' }));
});
