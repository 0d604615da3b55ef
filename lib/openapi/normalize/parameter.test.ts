import { expect, it } from 'vitest';
import { readDocument, readFixture } from '../../../tests/fixtures/openapi/read.ts';

const { parameters } = readFixture('parameters.yaml').operation('styles');
const named = (name: string) => parameters.find((parameter) => parameter.name === name);

it('gives each place its default style', () => {
  expect(named('simple')).toMatchObject({ in: 'path', required: true, style: 'simple', explode: false });
  expect(named('flag')).toMatchObject({ in: 'query', style: 'form', explode: true, allowEmptyValue: true });
  expect(named('X-Trace')).toMatchObject({ in: 'header', style: 'simple', explode: false });
  expect(named('theme')).toMatchObject({ in: 'cookie', style: 'form', explode: true });
});

it('keeps every style that is written down', () => {
  expect(named('matrix')).toMatchObject({ style: 'matrix', explode: true });
  expect(named('label')).toMatchObject({ style: 'label' });
  expect(named('form')).toMatchObject({ style: 'form', explode: false });
  expect(named('spaces')).toMatchObject({ style: 'spaceDelimited', explode: false });
  expect(named('pipes')).toMatchObject({ style: 'pipeDelimited', explode: false });
  expect(named('deep')).toMatchObject({ style: 'deepObject', explode: true });
  expect(named('reserved')).toMatchObject({ allowReserved: true });
});

it('reads a value that is described by a media type', () => {
  expect(named('filter')).toMatchObject({
    content: 'application/json',
    schema: { types: ['object'] },
    examples: [{ value: { age: 30 }, generated: false }],
  });
});

it('reads a JSON example of a media type that is written as a text', () => {
  const schema = { type: 'object', properties: { age: { type: 'integer' } } };
  const read = (parameter: object) =>
    readDocument({
      openapi: '3.2.0',
      info: { title: 't', version: '1' },
      paths: {
        '/a': {
          get: { operationId: 'a', parameters: [{ name: 'f', in: 'query', ...parameter }], responses: {} },
        },
      },
    }).operation('a').parameters[0]?.examples;
  const json = (media: object) => ({ content: { 'application/json': media } });
  const value = { age: 3 };
  expect(read(json({ schema, example: '{"age":3}' }))).toMatchObject([{ value }]);
  expect(read(json({ schema, examples: { a: { value: '{"age":3}' } } }))).toMatchObject([{ value }]);
  expect(read({ ...json({ schema }), example: '{"age":3}' })).toMatchObject([{ value }]);
  expect(read(json({ schema: { type: 'string' }, example: '12' }))).toMatchObject([{ value: '12' }]);
  expect(read(json({ schema, example: 'age 3' }))).toMatchObject([
    { value: 'age 3', mismatch: 'it is string, and must be object' },
  ]);
});

it('puts the operation over its path, and follows references', () => {
  expect(parameters.filter(({ name }) => name === 'shared')).toMatchObject([
    { description: 'From the operation' },
  ]);
  expect(named('limit')).toMatchObject({
    deprecated: true,
    schema: { minimum: 1, maximum: 100, default: { value: 20 } },
    examples: [
      { name: 'few', summary: 'A few', value: 5 },
      { name: 'many', value: 100 },
    ],
  });
});

it('leaves out what OpenAPI ignores and what is internal', () => {
  expect(named('Authorization')).toBeUndefined();
  expect(named('hidden')).toBeUndefined();
});
