import { expect, test } from 'vitest';
import { tokenize } from './tokenize.ts';

test.each([
  ['createdAt', ['createdat', 'created', 'at']],
  ['email_taken', ['email_taken', 'email', 'taken']],
  ['Idempotency-Key', ['idempotency-key', 'idempotency', 'key']],
  ['/users/{userId}', ['users', 'userid', 'user', 'id']],
  ['HTTPResponse2Go', ['httpresponse2go', 'http', 'response2', 'go']],
  ['Größe des Benutzers', ['große'.normalize('NFD').replace(/\p{M}/gu, ''), 'des', 'benutzers']],
  ["user's", ['user', 's']],
  ['', []],
])('%s', (text, words) => expect(tokenize(text)).toEqual(words));
