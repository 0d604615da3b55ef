import { expect, test } from 'vitest';
import { readQuery } from './read-query.ts';

const read = (text: string) =>
  readQuery(text, 'https://docs.example', new Set(['reference', 'go', 'errors']));

test('an address of a portal below a base path is a place of it, with the base path or without', () => {
  const below = (text: string) => readQuery(text, 'https://acme.example/docs', new Set(['reference', 'go']));
  const place = { kind: 'place', path: '/reference/users', anchor: 'x' };
  expect(below('https://acme.example/docs/reference/users#x')).toEqual(place);
  expect(below('/docs/reference/users#x')).toEqual(place);
  expect(below('/reference/users#x')).toEqual(place);
  expect(below('https://other.example/docs/reference/users#x')).toMatchObject({ kind: 'request' });
});

test.each([
  ['sign up', { kind: 'words', words: 'sign up' }],
  ['and/or', { kind: 'request', segments: ['and', 'or'], parameters: [], words: 'and/or' }],
  ['read and/or write', { kind: 'words', words: 'read and/or write' }],
  ['users/123', { kind: 'request', segments: ['users', '123'], parameters: [], words: 'users/123' }],
  [
    'GET /users?limit=3',
    { kind: 'request', method: 'GET', segments: ['users'], parameters: ['limit'], words: '/users?limit=3' },
  ],
  [
    'https://api.example/v1/a%20b?x=1&y',
    { kind: 'request', segments: ['v1', 'a b'], parameters: ['x', 'y'], words: 'v1 a b' },
  ],
  [
    "curl -X DELETE 'https://api.example/v1/u' -H a",
    { kind: 'request', method: 'DELETE', segments: ['v1', 'u'], parameters: [], words: 'v1 u' },
  ],
  [
    "curl https://api.example/u -d '{}'",
    { kind: 'request', method: 'POST', segments: ['u'], parameters: [], words: 'u' },
  ],
  [
    'https://docs.example/reference/k/sign-up#body.email',
    { kind: 'place', path: '/reference/k/sign-up', anchor: 'body.email' },
  ],
  ['/go/k/sign-up/body.email', { kind: 'place', path: '/go/k/sign-up/body.email' }],
  ['/errors/email_taken.md', { kind: 'place', path: '/errors/email_taken' }],
  [
    'https://evil.example/reference/k',
    { kind: 'request', segments: ['reference', 'k'], parameters: [], words: 'reference k' },
  ],
  [
    '{"type":"https://docs.example/errors/email_taken","title":"Taken","docUrl":"https://docs.example/reference/k/s#x"}',
    {
      kind: 'problem',
      code: 'email_taken',
      documentation: 'https://docs.example/reference/k/s#x',
      words: 'Taken',
    },
  ],
  [
    '2026 ERROR body={"code":"rate_limited","title":"Too man',
    { kind: 'problem', code: 'rate_limited', words: '' },
  ],
  [
    '{"message":"Not Found","documentation_url":"https://x.example/y"}',
    { kind: 'problem', documentation: 'https://x.example/y', words: 'Not Found' },
  ],
  ['{"a":1}', { kind: 'words', words: '{"a":1}' }],
  ['https://%', { kind: 'words', words: 'https://%' }],
])('%s', (text, query) => expect(read(text)).toEqual(query));
