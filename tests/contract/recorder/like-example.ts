import { expect } from 'vitest';

/** What no example can foretell: each must at least have the form that the example shows. */
const volatile = [
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  /^(usr|ses|key|req)_[0-9A-HJKMNP-TV-Z]{26}$/,
  /^(kat|krt)_[\w-]{43}$/,
  /^sk_test_[0-9A-Za-z]{36}$/,
];
/** Four characters of a new secret; the portal that links lead to; what was used and counted in this very account. */
const own = new Set([
  'last4',
  'type',
  'docUrl',
  'lastUsedAt',
  'from',
  'to',
  'interval',
  'totals',
  'buckets',
  'remaining',
  'resetSeconds',
]);

/** Holds an answer to be the documented example, but for times, new identifiers and secrets. */
export function expectLike(answer: unknown, example: unknown, place = ''): void {
  if (own.has(place.split('/').at(-1) ?? '')) return;
  if (Array.isArray(example)) {
    expect(answer, place).toHaveLength(example.length);
    example.forEach((item, index) => {
      expectLike((answer as unknown[])[index], item, `${place}/${index}`);
    });
  } else if (typeof example === 'object' && example !== null) {
    expect(Object.keys(answer as object), place).toEqual(Object.keys(example));
    for (const [name, member] of Object.entries(example)) {
      expectLike((answer as Record<string, unknown>)[name], member, `${place}/${name}`);
    }
  } else {
    const form = volatile.find((pattern) => typeof example === 'string' && pattern.test(example));
    if (form) expect(answer, place).toMatch(form);
    else expect(answer, place).toBe(example);
  }
}
