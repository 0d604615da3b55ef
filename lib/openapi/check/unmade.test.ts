import { expect, it } from 'vitest';
import { readDocument } from '../../../tests/fixtures/openapi/read.ts';
import { contextOf } from '../normalize/make-context.ts';
import { findUnmade } from './unmade.ts';

it('tells each place of which no example can be made once, with the reason', () => {
  const { description } = readDocument({
    openapi: '3.1.0',
    info: { title: 'None', version: '1' },
    paths: {
      '/a': {
        get: {
          responses: {
            200: {
              description: 'Fine',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Set' } } },
            },
          },
        },
      },
    },
    components: {
      schemas: { Set: { type: 'array', uniqueItems: true, minItems: 3, items: { type: 'boolean' } } },
    },
  });
  expect(
    findUnmade(description, contextOf(description)).map(({ place, message }) => [place.pointer, message]),
  ).toEqual([
    [
      '/paths/~1a/get/responses/200/content/application~1json',
      expect.stringContaining('no example can be made'),
    ],
    ['/components/schemas/Set', expect.stringContaining('its schema')],
  ]);
});
