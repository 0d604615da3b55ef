import { expect, test } from 'vitest';
import { createApiKey, digestOf, isProductionKey, isWellFormedApiKey } from './api-key.ts';

test('K15: keys have the published form, a valid checksum and no repeats', () => {
  const keys = Array.from({ length: 20_000 }, createApiKey);
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) {
    expect(key).toMatch(/^sk_test_[0-9A-Za-z]{36}$/);
    expect(isWellFormedApiKey(key)).toBe(true);
  }
});

test('K15: the characters of keys are evenly spread', () => {
  const counts = new Map<string, number>();
  const total = 10_000 * 30;
  for (let i = 0; i < 10_000; i++) {
    for (const character of createApiKey().slice(8, 38))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const expected = total / 62;
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 61 degrees of freedom: 100.9 is passed by chance once in a thousand; 120 once in 100,000.
  expect(counts.size).toBe(62);
  expect(chiSquare).toBeLessThan(120);
});

test('one changed character fails the checksum', () => {
  const key = createApiKey();
  const changed = key.slice(0, 10) + (key.charAt(10) === 'a' ? 'b' : 'a') + key.slice(11);
  expect(isWellFormedApiKey(changed)).toBe(false);
  for (const wrong of ['', 'sk_test_', `${key}0`, ` ${key}`, key.replace('test', 'live')]) {
    expect(isWellFormedApiKey(wrong)).toBe(false);
  }
});

test('production keys are known by their prefix, whatever follows', () => {
  expect(isProductionKey('sk_prod_x')).toBe(true);
  expect(isProductionKey('SK_PROD_x')).toBe(true);
  expect(isProductionKey('sk_test_x')).toBe(false);
});

test('K17: a digest holds nothing of the secret', () => {
  const key = createApiKey();
  expect(digestOf(key)).toBe(digestOf(key));
  expect(digestOf(key)).not.toContain(key.slice(8, 14));
});
