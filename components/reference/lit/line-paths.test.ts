import { describe, expect, test } from 'vitest';
import { renderSample } from '#lib/request/samples/render-sample.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { pathsOfLines } from './line-paths.ts';

const known = new Set([
  'email',
  'tags',
  'tags[]',
  'address',
  'address.city',
  'items',
  'items[]',
  'items[].id',
]);
const pathsOf = (code: string) => pathsOfLines(code.split('\n'), (path) => known.has(path));

test('reads JSON, nested objects and lists', () => {
  expect(
    pathsOf(`{
  "email": "a@b.test",
  "address": {
    "city": "Bern"
  },
  "items": [
    {
      "id": 1
    }
  ],
  "unknown": 2
}`),
  ).toEqual([
    undefined,
    'email',
    'address',
    'address.city',
    undefined,
    'items',
    'items[]',
    'items[].id',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('reads a list at the top', () => {
  const paths = pathsOfLines(
    ['[', '  {', '    "id": 1', '  }', ']'],
    (path) => path === '[]' || path === '[].id',
  );
  expect(paths).toEqual([undefined, '[]', '[].id', undefined, undefined]);
});

describe('reads the body of a sample, and nothing else of it', () => {
  test.each(sampleLanguages)('$label', ({ id }) => {
    const source = renderSample(id, {
      method: 'POST',
      url: 'https://a.test/users',
      headers: [['Content-Type', 'application/json']],
      body: JSON.stringify({ email: 'a@b.test', address: { city: 'Bern' } }, null, 2),
    });
    const lines = source.split('\n');
    const paths = pathsOf(source);
    const lineOf = (path: string) => lines[paths.indexOf(path)] ?? '';
    expect(lineOf('email')).toContain('a@b.test');
    expect(lineOf('address.city')).toContain('Bern');
    expect(paths.filter((path) => path !== undefined)).toHaveLength(3);
  });
});
