import { expect, test } from 'vitest';
import { tokenize } from './tokenize.ts';

test.each([
  ['createdAt', ['createdat', 'created', 'at']],
  ['email_taken', ['emailtaken', 'email', 'taken']],
  ['Idempotency-Key', ['idempotencykey', 'idempotency', 'key']],
  ['/users/{userId}', ['users', 'userid', 'user', 'id']],
  ['HTTPResponse2Go', ['httpresponse2go', 'http', 'response2', 'go']],
  ['Größe des Benutzers', ['große'.normalize('NFD').replace(/\p{M}/gu, ''), 'des', 'benutzers']],
  ["user's", ['user']],
  ['', []],
])('%s', (text, words) => expect(tokenize(text)).toEqual(words));
