import { describe, expect, it } from 'vitest';
import { writeBody } from '#lib/mock/write-body.ts';
import { writeExample } from '#lib/render/example-text.ts';
import { renderExamples } from '#lib/render/markdown/examples.ts';
import { bodyFromExample } from '#lib/request/default-values.ts';
import { readDocument } from '../../../tests/fixtures/openapi/read.ts';

const object = { type: 'object', properties: { a: { type: 'integer' } } };
const document = '{\n  "a": 1\n}';

function mediaOf(type: string, media: object) {
  const { operation } = readDocument({
    openapi: '3.1.0',
    info: { title: 't', version: '1' },
    paths: {
      '/a': { post: { operationId: 'a', requestBody: { content: { [type]: media } }, responses: {} } },
    },
  });
  const { requestBody, schemas } = operation('a');
  const [found] = requestBody?.content ?? [];
  if (found === undefined) throw new Error('no media type');
  return { media: found, schemas };
}

describe('a JSON example written as a text', () => {
  it.each<[string, string, object, string]>([
    ['a document', 'application/json', { schema: object, example: '{"a":1}' }, document],
    ['a named one', 'application/json', { schema: object, examples: { x: { value: '{"a":1}' } } }, document],
    ['of a +json type', 'application/vnd.a+json; v=1', { schema: object, example: '{"a":1}' }, document],
    ['a list', 'application/json', { schema: { type: 'array', items: object }, example: '[]' }, '[]'],
    [
      'a number',
      'application/json',
      { schema: { type: 'integer' }, example: '9007199254740993' },
      '9007199254740993',
    ],
    ['without a schema', 'application/json', { example: '{"a":1}' }, document],
    [
      'where a text is allowed',
      'application/json',
      { schema: { type: ['string', 'object'] }, example: '{"a":1}' },
      '"{\\"a\\":1}"',
    ],
    ['a text', 'application/json', { schema: { type: 'string' }, example: '12' }, '"12"'],
    ['no JSON', 'application/json', { schema: object, example: '{ "a": 1, ... }' }, '{ "a": 1, ... }'],
    ['another type', 'text/plain', { schema: { type: 'string' }, example: '{"a":1}' }, '{"a":1}'],
  ])('has one form everywhere: %s', (_, type, given, text) => {
    const { media, schemas } = mediaOf(type, given);
    const [example] = media.examples;
    if (example === undefined) throw new Error('no example');
    expect(writeExample(example, type)).toBe(text);
    expect(renderExamples([media])).toContain(`\n${text}\n`);
    expect(Buffer.from(writeBody(media, example, schemas)).toString()).toBe(text);
    const { body } = bodyFromExample(media, example);
    expect(typeof body === 'string' ? body : JSON.stringify(body, null, 2)).toBe(text);
  });
});
