import { expect, it } from 'vitest';
import { findNewKey } from './find-new-key.ts';

const model = { placeholders: [{ scheme: 'key', text: 'sk_test_your_key' }], answerSecrets: ['grant'] };
const key = 'sk_test_0123456789abcdef01234567';

it.each([
  [{ apiKeyId: 'key_1', prefix: 'sk_test_', grant: key }, key],
  [{ data: [{ secret: key }] }, key],
  [{ apiKey: key }, key],
  [{ note: key }, undefined],
  [{ secret: 'sk_test_' }, undefined],
  [{ secret: 'whsec_0123456789abcdef01234567' }, undefined],
  [{ secret: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x' }, undefined],
])('%j', (body, expected) => {
  expect(findNewKey(model, JSON.stringify(body))).toBe(expected);
});

it('is none where nothing says what keys begin with', () => {
  expect(findNewKey({ placeholders: [] }, JSON.stringify({ secret: key }))).toBeUndefined();
  expect(findNewKey(model, '{"secret": ')).toBeUndefined();
});
