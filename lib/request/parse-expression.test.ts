import { expect, test } from 'vitest';
import { embeddedExpressions, parseExpression } from './parse-expression.ts';

test.each([
  ['$url', { of: 'url' }],
  ['$statusCode', { of: 'statusCode' }],
  ['$request.path.id', { of: 'request', place: 'path', name: 'id' }],
  ['$response.header.X-Next', { of: 'response', place: 'header', name: 'X-Next' }],
  ['$response.body', { of: 'response', place: 'body', pointer: '' }],
  ['$response.body#/a~1b/0', { of: 'response', place: 'body', pointer: '/a~1b/0' }],
  ['$message.payload#/status', { of: 'message', place: 'payload', pointer: '/status' }],
  ['$inputs.user.email', { of: 'inputs', name: 'user.email', pointer: '' }],
  ['$steps.sign-in.outputs.token', { of: 'steps', step: 'sign-in', output: 'token', pointer: '' }],
  ['$steps.list.outputs.pets#/0/id', { of: 'steps', step: 'list', output: 'pets', pointer: '/0/id' }],
  ['$workflows.a.inputs.b', { of: 'workflows', workflow: 'a', field: 'inputs', name: 'b', pointer: '' }],
  ['$sourceDescriptions.pets.get/pet', { of: 'sourceDescriptions', source: 'pets', reference: 'get/pet' }],
  ['$components.parameters.page', { of: 'components', type: 'parameters', name: 'page' }],
])('%s is taken apart', (text, expression) => {
  expect(parseExpression(text)).toEqual(expression);
});

test.each([
  'url',
  '$urls',
  '$url.',
  '$response.cookie.a',
  '$response.header.',
  '$response.body#a',
  '$response.body#/~2',
  '$steps.a.token',
  '$steps.a.outputs.',
  '$workflows.a.steps.b',
  '$components.inputs.a',
  '$inputs.',
  '$inputs.a b',
])('%s is no expression', (text) => {
  expect(parseExpression(text)).toBeUndefined();
});

test('finds the expressions of a text', () => {
  expect(embeddedExpressions('Bearer {$steps.a.outputs.b} of {name} and {$inputs.c}')).toEqual([
    '$steps.a.outputs.b',
    '$inputs.c',
  ]);
});
