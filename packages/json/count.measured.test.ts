import { expect, it } from 'vitest';
import type { JsonError } from './fault.ts';
import { readStrictJson } from './strict.ts';

const names = Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`);

it.each([
  ['100,000 names', `{${names.join(',')}}`, 'more than 20000 members'],
  ['a million values', `[${'0,'.repeat(1_000_000)}0]`, 'more than 100000 values'],
  ['a million levels', '['.repeat(1_000_000), 'more than 64 levels'],
])('a body of %s is refused within 30 ms', (_, text, said) => {
  const bytes = Buffer.from(text);
  const start = performance.now();
  let detail = '';
  try {
    readStrictJson(bytes);
  } catch (error) {
    detail = (error as JsonError).message;
  }
  expect(performance.now() - start).toBeLessThan(30);
  expect(detail).toContain(said);
});
