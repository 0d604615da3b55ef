import { expect, it } from 'vitest';
import { readDocument } from '../../tests/fixtures/openapi/read.ts';
import { buildContract } from '../openapi/contract.ts';
import { findDifferences } from '../openapi/differences.ts';
import { checkRequest } from './check-request.ts';
import type { Check } from './check-thread.ts';

const check: Check = (questions) =>
  Promise.resolve(
    questions.map(({ values, schema, definitions }) => {
      const found = values.map((value) => findDifferences(value, schema, definitions));
      return found.find((each) => each.length === 0) ?? found.at(-1) ?? [];
    }),
  );

const list = (items: object, style: string) => ({
  schema: { type: 'array', items },
  style,
  explode: false,
});

it.each([
  ['a text of digits', { schema: { type: 'string', minLength: 3 } }, '051', true],
  ['a number with zeros in front', { schema: { type: 'integer', maximum: 51 } }, '051', true],
  ['a number for a text', { schema: { type: 'string', minLength: 3 } }, '51', false],
  ['a word for a number', { schema: { type: 'integer' } }, 'x', false],
  ['a truth value', { schema: { type: ['boolean', 'null'] } }, 'true', true],
  ['a text that looks like null', { schema: { type: 'string', enum: ['null'] } }, 'null', true],
  ['spaces that count', { schema: { type: 'string', minLength: 2 } }, '%20%20', true],
  ['a list divided by a bar', list({ type: 'integer' }, 'pipeDelimited'), '1%7C2', true],
  ['a list with a word in it', list({ type: 'integer' }, 'pipeDelimited'), '1%7Cx', false],
  ['a list of words that look like numbers', list({ enum: ['1', '2'] }, 'form'), '1,2', true],
  ['JSON', { content: { 'application/json': { schema: { type: 'object' } } } }, '%7B%7D', true],
  ['JSON of another type', { content: { 'application/json': { schema: { type: 'object' } } } }, '1', false],
  ['an example that its schema refuses', { schema: { type: 'integer' }, example: 1.5 }, '1.5', true],
])('reads a parameter by its schema: %s', async (_, described, text, isRight) => {
  const parameters = [{ name: 'p', in: 'query', ...described }];
  const paths = { '/a': { get: { operationId: 'a', parameters, responses: {} } } };
  const operation = readDocument({ openapi: '3.1.0', info: { title: 'A', version: '1' }, paths }).operation(
    'a',
  );
  const request = { method: 'GET', url: `https://api.example/a?p=${text}`, headers: [] };
  const refusal = await checkRequest(operation, buildContract(operation), request, check);
  expect(refusal === undefined).toBe(isRight);
});
