import { expect, test } from 'vitest';
import type { MediaType } from '#lib/openapi/model.ts';
import { listExamples } from './example-list.ts';

const media = (type: string, ...examples: Partial<MediaType['examples'][number]>[]): MediaType => ({
  type,
  encoding: [],
  examples: examples.map((example) => ({ name: 'default', generated: false, ...example })),
});

test('names a lone example by its media type, named ones by what the author calls them', () => {
  const titles = (...content: MediaType[]) => listExamples(content).map(({ title }) => title);
  expect(titles(media('application/json', { value: 1 }))).toEqual(['application/json']);
  expect(
    titles(media('application/json', { name: 'cat', value: 1 }, { name: 'dog', summary: 'A dog', value: 2 })),
  ).toEqual(['cat', 'A dog']);
  expect(
    titles(media('application/json', { value: 1 }), media('application/xml', { name: 'cat', value: '<a/>' })),
  ).toEqual(['application/json', 'cat (application/xml)']);
});

test('shows exact text as it is, values as indented JSON, and keeps the address of what is elsewhere', () => {
  const [serialized, value, elsewhere] = listExamples([
    media(
      'application/json',
      { serialized: '{"a":1}' },
      { value: { a: 1 } },
      { externalValue: 'https://example.com/a' },
    ),
  ]);
  expect(serialized?.text).toBe('{"a":1}');
  expect(value?.text).toBe('{\n  "a": 1\n}');
  expect(elsewhere).toMatchObject({ url: 'https://example.com/a' });
  expect(elsewhere?.text).toBeUndefined();
});

test('gives every example a key of its own', () => {
  const keys = listExamples([media('a/b', { value: 1 }, { value: 2 }), media('c/d', { value: 1 })]).map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(3);
});
