import { expect, it } from 'vitest';
import { type AnsweredCall, evaluate } from './runtime-expression.ts';

const call: AnsweredCall = {
  method: 'POST',
  url: 'https://api.example/users?a=1',
  values: {
    path: { team: 't1' },
    query: { a: 1 },
    header: { 'X-Trace': 'x' },
    body: { email: 'a@b.example' },
  },
  status: 201,
  headers: [
    ['ETag', '"v1"'],
    ['Code', '042917'],
  ],
  body: '{"id":"u1","n":10.50,"list":[{"id":"i1"}],"a/b":{"~":"t"},"none":null,"flag":false}',
};

it.each([
  ['$url', 'https://api.example/users?a=1'],
  ['$method', 'POST'],
  ['$statusCode', 201],
  ['$request.path.team', 't1'],
  ['$request.query.a', 1],
  ['$request.header.x-trace', 'x'],
  ['$request.body#/email', 'a@b.example'],
  ['$response.header.etag', '"v1"'],
  ['$response.header.Code', '042917'],
  ['$response.body#/id', 'u1'],
  ['$response.body#/list/0/id', 'i1'],
  ['$response.body#/a~1b/~0', 't'],
  ['$response.body#/none', null],
  ['$response.body#/flag', false],
  ['users/{$response.body#/id}?by={$request.path.team}', 'users/u1?by=t1'],
  ['plain', 'plain'],
  [7, 7],
])('%s is %j', (expression, value) => {
  expect(evaluate(expression, call)).toEqual(value);
});

it('keeps the digits of a number', () => {
  expect(String(evaluate('$response.body#/n', call))).toBe('10.50');
});

it('looks through objects and lists, and leaves out what is not there', () => {
  const given = {
    code: '$response.header.Code',
    more: { list: ['$response.body#/id'], gone: '$response.body#/gone' },
  };
  expect(evaluate(given, call)).toEqual({ code: '042917', more: { list: ['u1'] } });
});

it.each([
  '$response.body#/missing/deeper',
  '$response.body#/list/9',
  '$response.body#/list/length',
  '$response.body#/constructor',
  '$response.header.Missing',
  '$request.query.__proto__',
  '$request.cookie.a',
  '$response.path.team',
  '$unknown',
  '$',
])('%s leads to nothing', (expression) => {
  expect(evaluate(expression, call)).toBeUndefined();
  expect(evaluate('$response.body#/id', { ...call, body: 'no JSON' })).toBeUndefined();
});
