import { expect, it } from 'vitest';
import { countOperations } from '#lib/openapi/count-endpoints.ts';
import type { Api, OperationSummary } from '#lib/openapi/model.ts';
import { listParts } from './parts.ts';

function operations(count: number, path: (index: number) => string): OperationSummary[] {
  return Array.from({ length: count }, (_, index) => ({
    slug: `${path(index)}-${index}`,
    method: 'GET',
    path: path(index),
    title: 'One',
    deprecated: false,
  }));
}

function apiOf(tags: Record<string, OperationSummary[]>, webhooks: OperationSummary[] = []): Api {
  const list = Object.entries(tags).map(([slug, all]) => ({
    slug,
    name: slug,
    title: slug,
    operations: all,
  }));
  return { tags: list, webhooks } as unknown as Api;
}

it('leaves an API whole that the client opens at once', () => {
  expect(listParts(apiOf({ a: operations(30, () => '/a'), b: operations(30, () => '/b') }))).toEqual([]);
});

it('counts an operation of several tags once', () => {
  const both = operations(40, () => '/both');
  expect(
    countOperations(
      apiOf(
        { a: both, b: both },
        operations(2, () => 'hook'),
      ),
    ),
  ).toBe(42);
  expect(listParts(apiOf({ a: both, b: both }))).toEqual([]);
});

it('gives each operation in one part, none too large, with an address of its own', () => {
  const hundreds = [
    ...operations(40, (index) => `/repos/{id}/branches/${index}`),
    ...operations(40, (index) => `/repos/{id}/pulls/${index}`),
  ];
  const api = apiOf(
    { repos: hundreds, flat: operations(130, () => '/same'), few: operations(2, () => '/few'), none: [] },
    operations(70, (index) => `hook${index}`),
  );
  const parts = listParts(api);
  expect(Math.max(...parts.map((part) => part.operations.length))).toBeLessThanOrEqual(30);
  expect(parts.flatMap((part) => part.operations)).toHaveLength(80 + 130 + 2 + 70);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
  expect(parts.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['flat', 'flat~2', 'flat~5', 'few', 'webhooks', 'webhooks~3']),
  );
});
