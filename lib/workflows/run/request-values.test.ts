import { describe, expect, test } from 'vitest';
import { JsonNumber } from '#json/number.ts';
import type { SecurityScheme } from '../../openapi/model.ts';
import { buildRequest } from '../../request/build-request.ts';
import type { CallableOperation, CallableParameter } from '../../request/types.ts';
import type { StepBody, StepParameter } from '../model.ts';
import { callValues } from './advance.ts';
import { requestValuesOf } from './request-values.ts';
import type { Scope } from './scope.ts';

const scope: Scope = {
  inputs: new Map<string, unknown>([
    ['id', 7],
    ['big', new JsonNumber('9007199254740993')],
    ['name', 'Ann "A"'],
    ['user', { name: 'Ann', tags: ['a'] }],
    ['json', '{"a":1}'],
  ]),
  steps: new Map([['signIn', new Map<string, unknown>([['token', 'tok-1']])]]),
  workflows: new Map([['before', { inputs: new Map(), outputs: new Map([['key', 'k-1']]) }]]),
  outputs: new Map(),
};

const parameter = (place: CallableParameter['in'], name: string): CallableParameter => ({
  name,
  in: place,
  required: false,
  style: place === 'query' || place === 'cookie' ? 'form' : 'simple',
  explode: false,
  allowReserved: false,
  schema: { types: ['string'] } as CallableParameter['schema'],
});
const scheme = (given: object): SecurityScheme => given as SecurityScheme;
const operation = (change: Partial<CallableOperation> = {}): CallableOperation => ({
  method: 'post',
  path: '/users/{id}',
  parameters: [parameter('path', 'id'), parameter('query', 'page'), parameter('header', 'If-Match')],
  security: [],
  requestBody: { required: false, content: [{ type: 'application/json', encoding: [] }] },
  responses: [],
  schemas: new Map(),
  ...change,
});
const secured = (...schemes: object[]) =>
  operation({ security: [{ schemes: schemes.map((each) => ({ scheme: scheme(each), scopes: [] })) }] });

const valuesOf = (
  parameters: readonly StepParameter[],
  target: CallableOperation = operation(),
  requestBody?: StepBody,
) => callValues({ step: { parameters, ...(requestBody && { requestBody }) } as never, scope }, target);

test('puts parameters in their places, and keeps types and digits', () => {
  const { values, missing } = valuesOf([
    { name: 'id', in: 'path', value: '$inputs.big' },
    { name: 'page', in: 'query', value: '$inputs.id' },
    { name: 'if-match', in: 'header', value: 'v{$inputs.id}' },
    { name: 'gone', in: 'query', value: '$inputs.gone' },
  ]);
  expect(values).toEqual({
    path: { id: new JsonNumber('9007199254740993') },
    query: { page: 7 },
    header: { 'If-Match': 'v7' },
  });
  expect(missing).toEqual(['$inputs.gone']);
  expect(buildRequest(operation(), values, { baseUrl: 'https://a.example' }).url).toBe(
    'https://a.example/users/9007199254740993?page=7',
  );
});

describe('a parameter in the place of a credential', () => {
  const bearer = { name: 'bearer', type: 'http', scheme: 'bearer' };
  const basic = { name: 'basic', type: 'http', scheme: 'Basic' };
  const oauth = { name: 'oauth', type: 'oauth2', flows: [] };
  const key = { name: 'key', type: 'apiKey', in: 'header', parameter: 'X-Key' };
  const queryKey = { name: 'inQuery', type: 'apiKey', in: 'query', parameter: 'key' };
  const session = { name: 'session', type: 'apiKey', in: 'cookie', parameter: 'sid' };
  test.each<[string, object, StepParameter, string]>([
    [
      'bearer',
      bearer,
      { name: 'Authorization', in: 'header', value: 'Bearer {$steps.signIn.outputs.token}' },
      'tok-1',
    ],
    [
      'bearer',
      bearer,
      { name: 'authorization', in: 'header', value: '$steps.signIn.outputs.token' },
      'tok-1',
    ],
    ['oauth', oauth, { name: 'Authorization', in: 'header', value: 'bearer  tok' }, 'tok'],
    ['basic', basic, { name: 'Authorization', in: 'header', value: 'Basic YTpi' }, 'a:b'],
    ['key', key, { name: 'x-key', in: 'header', value: '$workflows.before.outputs.key' }, 'k-1'],
    ['inQuery', queryKey, { name: 'key', in: 'query', value: '$inputs.id' }, '7'],
    ['session', session, { name: 'sid', in: 'cookie', value: 's' }, 's'],
  ])('%s is its scheme’s', (name, given, parameter, value) => {
    expect(valuesOf([parameter], secured(given)).values).toEqual({ auth: { [name]: value } });
  });

  test('goes to the scheme whose writing it has', () => {
    const target = secured(bearer, basic);
    const auth = (value: string) =>
      valuesOf([{ name: 'Authorization', in: 'header', value }], target).values.auth;
    expect(auth('Basic YTpi')).toEqual({ basic: 'a:b' });
    expect(auth('Bearer t')).toEqual({ bearer: 't' });
  });

  test('is built into the request as it was given', () => {
    const target = secured(bearer);
    const { values } = valuesOf(
      [
        { name: 'Authorization', in: 'header', value: 'Bearer {$steps.signIn.outputs.token}' },
        { name: 'id', in: 'path', value: 1 },
      ],
      target,
    );
    const { headers } = buildRequest(target, values, { baseUrl: 'https://a.example' });
    expect(headers).toContainEqual(['Authorization', 'Bearer tok-1']);
  });
});

describe('a payload', () => {
  const form = (type: string) =>
    operation({ requestBody: { required: true, content: [{ type, encoding: [] }] } });
  const bodyOf = (
    requestBody: Omit<StepBody, 'replacements'> & Partial<StepBody>,
    type = 'application/json',
  ) => valuesOf([], form(type), { replacements: [], ...requestBody }).values;
  test.each<[string, unknown, unknown]>([
    [
      'an object with expressions',
      { id: '$inputs.big', of: ['$inputs.user', '$5'] },
      { id: new JsonNumber('9007199254740993'), of: [{ name: 'Ann', tags: ['a'] }, '$5'] },
    ],
    ['an expression', '$inputs.user', { name: 'Ann', tags: ['a'] }],
    ['a text that an expression gives', '$inputs.name', '"Ann \\"A\\""'],
    ['JSON that an expression gives', '$inputs.json', '{"a":1}'],
    [
      'a template',
      '{"id": {$inputs.big}, "user": {$inputs.user}}',
      '{"id": 9007199254740993, "user": {"name":"Ann","tags":["a"]}}',
    ],
    ['a member that leads nowhere', { a: '$inputs.gone', b: null }, { b: null }],
    [
      'a selector',
      {
        tag: { context: '$inputs.user', selector: '$.tags[0]', type: 'jsonpath' },
        name: { context: '$inputs.user', selector: '/name', type: 'jsonpointer' },
      },
      { tag: 'a', name: 'Ann' },
    ],
    ['a hostile name', JSON.parse('{"__proto__":{"a":"$inputs.id"}}'), JSON.parse('{"__proto__":{"a":7}}')],
  ])('%s', (_, payload, body) => {
    expect(bodyOf({ payload })).toEqual({ contentType: 'application/json', body });
  });

  test.each([
    ['$.tags[0]', 'a'],
    ['$.tags[9]', undefined],
    ['$.tags[0:1]', ['a']],
    ['$.tags[1:]', []],
    ['$.tags[*]', ['a']],
  ])('takes what %s leads to: one value, or a list', (selector, value) => {
    const payload = { value: { context: '$inputs.user', selector, type: 'jsonpath' } };
    expect(bodyOf({ payload }).body).toEqual(value === undefined ? {} : { value });
  });

  test('fills the fields of a form', () => {
    const type = 'application/x-www-form-urlencoded';
    expect(bodyOf({ payload: { code: '$inputs.id', grant: 'x' } }, type)).toEqual({
      contentType: type,
      parts: [
        { name: 'code', value: 7 },
        { name: 'grant', value: 'x' },
      ],
    });
    expect(bodyOf({ payload: 'code={$inputs.id}' }, type)).toEqual({ contentType: type, body: 'code=7' });
  });

  test.each<[StepBody['replacements'][number], unknown]>([
    [
      { target: '/a', type: 'jsonpointer', value: '$inputs.id' },
      { a: 7, list: [{ n: 1 }, { n: 2 }] },
    ],
    [
      { target: '/list/1/n', type: 'jsonpointer', value: 0 },
      { a: 1, list: [{ n: 1 }, { n: 0 }] },
    ],
    [
      { target: '/new', type: 'jsonpointer', value: 'x' },
      { a: 1, list: [{ n: 1 }, { n: 2 }], new: 'x' },
    ],
    [
      { target: '/list/-', type: 'jsonpointer', value: 3 },
      { a: 1, list: [{ n: 1 }, { n: 2 }, 3] },
    ],
    [
      { target: '$.list[?@.n > 1].n', type: 'jsonpath', value: 9 },
      { a: 1, list: [{ n: 1 }, { n: 9 }] },
    ],
    [
      { target: '', type: 'jsonpointer', value: '$inputs.user' },
      { name: 'Ann', tags: ['a'] },
    ],
    [
      { target: '/__proto__', type: 'jsonpointer', value: 1 },
      JSON.parse('{"a":1,"list":[{"n":1},{"n":2}],"__proto__":1}'),
    ],
  ])('is replaced at %j', (replacement, body) => {
    const payload = { a: 1, list: [{ n: 1 }, { n: 2 }] };
    expect(bodyOf({ payload, replacements: [replacement] }).body).toEqual(body);
    expect(bodyOf({ payload: JSON.stringify(payload), replacements: [replacement] }).body).toEqual(body);
    expect(payload).toEqual({ a: 1, list: [{ n: 1 }, { n: 2 }] });
  });

  test('says which place of it there is not', () => {
    const replacements = [{ target: '/a/b', type: 'jsonpointer', value: 1 } as const];
    expect(() => bodyOf({ payload: { a: 'text' }, replacements })).toThrow('/a/b');
  });

  test('grows only as far as a request may', () => {
    const wide = { ...scope, inputs: new Map([['text', 'a'.repeat(100_000)]]) };
    const step = { parameters: [], requestBody: { payload: '{$inputs.text}'.repeat(30), replacements: [] } };
    expect(() => callValues({ step: step as never, scope: wide }, operation())).toThrow('too large');
    const list = {
      parameters: [],
      requestBody: { payload: Array(100).fill('$inputs.text'), replacements: [] },
    };
    expect(() => callValues({ step: list as never, scope: wide }, operation())).toThrow('too large');
  });
});

test('a program puts its own texts where the values are', () => {
  const target = secured({ name: 'bearer', type: 'http', scheme: 'bearer' });
  const step = {
    parameters: [
      { name: 'Authorization', in: 'header', value: 'Bearer {$steps.signIn.outputs.token}' },
    ] as const,
  };
  const read = (value: unknown) => String(value).replace(/\{\$(.*?)\}/, '«$1»');
  expect(requestValuesOf(step, target, read)).toEqual({ auth: { bearer: '«steps.signIn.outputs.token»' } });
});
