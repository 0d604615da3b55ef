import { expect, test } from 'vitest';
import { secretsOf } from './is-secret.ts';
import type { InputField } from './run-inputs.ts';

const fields = [{ input: { name: 'phrase', isSecret: true } }, { input: { name: 'id', isSecret: false } }];
const isSecret = secretsOf(
  fields as unknown as InputField[],
  new Map([
    ['phrase', 'open sesame'],
    ['id', 'u1'],
  ]),
  ['sk_prod_'],
);

test.each<[string, unknown, boolean]>([
  ['accessToken', 'abc', true],
  ['$steps.signIn.outputs.refreshToken', 'abc', true],
  ['$response.body#/session/access_token', 'abc', true],
  ["$response.body['api key']", 'abc', true],
  ['$inputs.phrase', 'open sesame', true],
  ['anything', 'open sesame', true],
  ['anything', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', true],
  ['nextPageToken', 'abc', false],
  ['$inputs.id', 'u1', false],
  ['password', null, false],
  ['$statusCode', 200, false],
])('%s of %j: %s', (name, value, secret) => {
  expect(isSecret(name, value)).toBe(secret);
});
