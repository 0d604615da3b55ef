import { describe, expect, test } from 'vitest';
import { parseJson } from './json.ts';

const parse = (text: string) => parseJson(Buffer.from(text));

function detailOf(bytes: string | Uint8Array): string {
  try {
    parseJson(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  } catch (error) {
    expect(error).toMatchObject({ code: 'malformed_json' });
    return (error as { detail: string }).detail;
  }
  throw new Error('It was taken');
}

test.each([
  '{"a":[1,-2.5e3,true,false,null,"\\u00e9\\n"],"b":{}}',
  ' [ ] ',
  '"text"',
  '0',
  '{"":{"":""}}',
  '"\\ud83d\\ude00"',
])('reads what JSON.parse reads: %s', (text) => {
  expect(JSON.stringify(parse(text))).toBe(JSON.stringify(JSON.parse(text)));
});

test.each(['', ' ', '{', '{"a"', '{"a":1', '[1,', '"abc'])('says where a body was cut off: %j', (text) => {
  expect(detailOf(text)).toMatch(/ends before|does not end/);
});

test.each([
  '{a:1}',
  "{'a':1}",
  '{"a":1,}',
  '[1,]',
  '[01]',
  '[1.]',
  '[+1]',
  '[NaN]',
  '{} {}',
  '// x\n{}',
  '["\t"]',
])('refuses what is not JSON: %s', (text) => {
  expect(() => JSON.parse(text)).toThrow();
  expect(detailOf(text)).toMatch(/line \d+, column \d+/);
});

test('names line and column', () => {
  expect(detailOf('{\n  "a": 1,\n  b: 2\n}')).toContain('at line 3, column 3');
});

describe('what JSON.parse would take, and no store or reader should', () => {
  test('duplicate names, also when spelt differently', () => {
    expect(detailOf('{"a":1,"a":2}')).toContain('twice');
    expect(detailOf('{"a":1,"\\u0061":2}')).toContain('twice');
    expect(parse('{"a":{"a":1},"b":{"a":1}}')).toEqual({ a: { a: 1 }, b: { a: 1 } });
  });

  test('nesting: 64 levels pass, 65 do not', () => {
    expect(() => parse('['.repeat(64) + ']'.repeat(64))).not.toThrow();
    expect(detailOf('['.repeat(65) + ']'.repeat(65))).toContain('64 levels');
    expect(detailOf('['.repeat(500_000))).toContain('64 levels');
  });

  test('NUL and lone surrogates', () => {
    expect(detailOf('"a\\u0000b"')).toContain('NUL');
    expect(detailOf('"\\ud800"')).toContain('surrogate');
    expect(detailOf('"\\udc00\\ud800"')).toContain('surrogate');
    expect(detailOf('"a\0b"')).toContain('NUL');
  });

  test('invalid UTF-8 and a byte order mark', () => {
    expect(detailOf(Uint8Array.of(0x22, 0xff, 0x22))).toContain('UTF-8');
    expect(detailOf(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toContain('UTF-8');
    expect(detailOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toContain('not JSON');
  });

  test('numbers that would silently change', () => {
    expect(detailOf('1e999')).toContain('too large');
    expect(detailOf('9007199254740993')).toContain('too large');
    expect(parse('9007199254740991')).toBe(9007199254740991);
    expect(Object.is(parse('-0'), 0)).toBe(true);
  });

  test('more values than any operation takes', () => {
    expect(detailOf(`[${'0,'.repeat(30_000)}0]`)).toContain('20000 values');
  });
});

test('a prototype name is a name like any other', () => {
  const value = parse('{"__proto__":{"isAdmin":true},"constructor":1}') as Record<string, unknown>;
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('a body of 1 MiB is read in little time', () => {
  const text = JSON.stringify({ text: 'x"\\'.repeat(250_000) });
  const start = performance.now();
  parse(text);
  expect(performance.now() - start).toBeLessThan(5_000);
});
