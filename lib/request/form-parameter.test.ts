import { expect, it } from 'vitest';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { nameOfChoice, valueOfText } from './field-text.ts';
import { toFormParameter } from './form-parameter.ts';

const schemas = {
  Size: {
    oneOf: [
      { const: 1, title: 'SMALL' },
      { const: 2, title: 'LARGE' },
    ],
  },
  Words: { type: 'string', minLength: 2 },
};

function parameterOf(schema: object) {
  const parameters = [{ name: 'it', in: 'query', schema }];
  const paths = { '/it': { get: { operationId: 'it', parameters, responses: {} } } };
  const info = { title: 'Parameters', version: '1' };
  const operation = readDocument({ openapi: '3.1.0', info, paths, components: { schemas } }).operation('it');
  const [parameter] = operation.parameters;
  if (parameter === undefined) throw new Error('no parameter');
  return toFormParameter(parameter, operation.schemas);
}

const size = { $ref: '#/components/schemas/Size' };

it.each<[string, object, string]>([
  ['a text', { minLength: 3 }, 'text'],
  ['a number', { minimum: 3 }, 'number'],
  ['one of several numbers', { anyOf: [{ minimum: 3 }, { type: 'integer' }] }, 'number'],
  ['an object', { patternProperties: { a: {} } }, 'json'],
  ['a list', { items: {} }, 'list'],
  [
    'a list, or one text',
    { oneOf: [{ type: 'array', items: { type: 'string' } }, { type: 'string' }] },
    'list',
  ],
  ['a list of objects', { items: { properties: { a: {} } } }, 'json'],
  ['a truth value', { type: ['boolean', 'null'] }, 'choice'],
  ['a constant', { const: 'a' }, 'choice'],
  ['a named enumeration', size, 'choice'],
  ['a named enumeration, or null', { anyOf: [size, { type: 'null' }] }, 'choice'],
])('%s has the field that its type asks for', (_, schema, field) => {
  expect(parameterOf(schema).field).toBe(field);
});

it('the values of an enumeration are picked by value and name, and null is left out', () => {
  const parameter = parameterOf({ anyOf: [size, { type: 'null' }] });
  expect(parameter.choices?.map(nameOfChoice)).toEqual(['1 · SMALL', '2 · LARGE']);
  expect(valueOfText(parameter, '2')).toBe(2);
});

it('the items of a list are picked from their values', () => {
  const parameter = parameterOf({ type: 'array', items: size });
  expect(parameter.itemChoices?.map(nameOfChoice)).toEqual(['1 · SMALL', '2 · LARGE']);
  expect(valueOfText(parameter, '1\n2')).toEqual([1, 2]);
});
