import { describe, expect, it } from 'vitest';
import { type JsonError, sayFault } from './fault.ts';
import { jsonLimits } from './limits.ts';
import { parseJson, readJson } from './read.ts';
import { readStrictJson } from './strict.ts';
import { findJsonFault } from './walk.ts';
import { prettyJson, writeByHand, writeJson } from './write.ts';

const valid = [
  '{}',
  ' [1, -2.5, "a\\u00e9\\"", true, false, null, {"a": {"b": []}}]\n',
  '"text"',
  '0',
  '[0.5, -0.5, 0, 10]',
  '{"__proto__": {"a": 1}, "constructor": 2, "": 3}',
  '"\\ud83d\\ude00 \u2028 \\/"',
  '[[],[[]],{"a":{}}]',
];

describe('a JSON text', () => {
  it.each(valid)('is read as JSON.parse reads it: %s', (text) => {
    expect(findJsonFault(text)).toBeUndefined();
    expect(readJson(text)).toEqual(JSON.parse(text));
    expect(Object.getPrototypeOf(readJson('{"__proto__": 1}'))).toBe(Object.prototype);
    expect(readStrictJson(Buffer.from(text))).toEqual(JSON.parse(text));
  });

  it.each([
    ['', 1, 1, 'The text ends where a value is expected.'],
    ['{', 1, 2, 'The text ends before the closing "}".'],
    ['{"a"', 1, 5, 'Expected ":" after the property name.'],
    ['{"a": 1,}', 1, 8, 'No comma before the closing "}".'],
    ['[1,\n 2 3]', 2, 4, 'Expected a comma or "]" here.'],
    ["{'a': 1}", 1, 2, 'A property name stands in double quotes.'],
    ['{a: 1}', 1, 2, 'A property name stands in double quotes.'],
    ['{"a" 1}', 1, 6, 'Expected ":" after the property name.'],
    ['{"a": \'b\'}', 1, 7, 'Texts stand in double quotes.'],
    ['{"a": “b”}', 1, 7, 'Texts stand in straight double quotes.'],
    ['{"a": "b\n"}', 1, 7, 'This text has no closing quote on its line.'],
    ['{"a": "\\x"}', 1, 8, 'There is no such escape: write "\\\\" for a backslash.'],
    ['{"a":01}', 1, 7, 'A number has no zero before its other digits.'],
    ['{"a":-01}', 1, 8, 'A number has no zero before its other digits.'],
    ['{"a":0x1F}', 1, 7, 'A number stands in decimal digits.'],
    ['{"a":.5}', 1, 6, 'A number has a digit before its point.'],
    ['{"a":5.}', 1, 7, 'A number has a digit behind its point.'],
    ['{"a":+5}', 1, 6, 'A number has no plus sign before it.'],
    ['{"a":5e}', 1, 7, 'An exponent has digits behind its "e".'],
    ['{"a":1_000}', 1, 7, 'A number has no "_" between its digits.'],
    ['{"a":-}', 1, 6, 'A minus sign needs a digit behind it.'],
    ['{"a":NaN}', 1, 6, 'JSON has no number "NaN".'],
    ['{"a":-Infinity}', 1, 6, 'JSON has no number "-Infinity".'],
    ['{"a":1.2.3}', 1, 9, 'This is not how JSON writes a number.'],
    ['{"a":True}', 1, 6, 'JSON writes "true" in small letters.'],
    ['{"a":undefined}', 1, 6, 'Expected a value here, not "undefined": texts stand in double quotes.'],
    ['{"a":tru}', 1, 6, 'Expected a value here, not "tru": texts stand in double quotes.'],
    ['{"a":nulls}', 1, 6, 'Expected a value here, not "nulls": texts stand in double quotes.'],
    ['{"a":}', 1, 6, 'Expected a value here, not "}".'],
    ['[1,,2]', 1, 4, 'Expected a value here, not ",".'],
    ['{"a": 1', 1, 8, 'The text ends before the closing "}".'],
    ['{} x', 1, 4, 'Nothing may follow the value.'],
    ['[ // x\n1]', 1, 3, 'JSON has no comments.'],
    ['[1 // x\n]', 1, 4, 'JSON has no comments.'],
    ['{ # x\n}', 1, 3, 'JSON has no comments.'],
    ['"\t"', 1, 2, 'A control character must be escaped in a text.'],
    ['\ufeff{}', 1, 1, 'A byte order mark is not JSON.'],
  ])('has one answer to what is wrong with %j', (text, line, column, detail) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonFault(text)).toEqual({ line, column, detail });
    expect(strictFault(text)).toBe(sayFault({ line, column, detail }));
  });

  it('is read however deep it is, without a stack of its own', () => {
    const text = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(findJsonFault(text, {})).toBeUndefined();
    expect(findJsonFault('[{"a":'.repeat(500_000), {})?.detail).toBe(
      'The text ends where a value is expected.',
    );
  });
});

describe('digits', () => {
  const text = '{"id":9007199254740993,"more":[1e400,-0,0.1000000000000000055,1253261109769874438],"n":1.5}';

  it('come back from reading and writing', () => {
    for (const value of [readJson(text), parseJson(text)]) {
      expect(writeJson(value)).toBe(text);
      expect(writeByHand(value, 0)).toBe(text);
      expect(writeByHand(value, 2)).toBe(writeJson(value, 2));
      expect(prettyJson(value)).toBe(writeJson(value, 2));
    }
  });

  it.each([null, 1, 'a"b', [], {}, [[], {}], { a: undefined, b: [undefined] }, { 'x y': { z: [1, 'two'] } }])(
    'are written by hand as JSON.stringify writes them: %j',
    (value) => {
      expect(writeByHand(value, 0)).toBe(JSON.stringify(value));
      expect(writeByHand(value, 2)).toBe(JSON.stringify(value, null, 2));
    },
  );
});

function strictFault(text: string | Uint8Array, options = {}): string | undefined {
  try {
    readStrictJson(typeof text === 'string' ? Buffer.from(text) : text, options);
    return undefined;
  } catch (error) {
    return sayFault((error as JsonError).fault);
  }
}

describe('a text from the network', () => {
  it.each([
    ['{"a":1,"a":2}', {}, 'A name stands twice in one object, at line 1, column 8.'],
    ['{"a":1,"\\u0061":2}', {}, 'A name stands twice in one object, at line 1, column 8.'],
    ['["\\ud800"]', {}, 'A text holds half of a surrogate pair, at line 1, column 2.'],
    ['{"\\udc00":1}', {}, 'A text holds half of a surrogate pair, at line 1, column 2.'],
    ['["a\\u0000"]', { refuseNul: true }, 'A text holds NUL, at line 1, column 2.'],
    ['[1e999]', {}, 'A number is too large for any receiver, at line 1, column 2.'],
    [
      '[9007199254740993]',
      { onlyDoubles: true },
      'A number is too large to be kept exactly, at line 1, column 2.',
    ],
    [
      '[9007199254740994]',
      { onlyDoubles: true },
      'A number is too large to be kept exactly, at line 1, column 2.',
    ],
    ['['.repeat(65), {}, 'This is nested too deeply: more than 64 levels, at line 1, column 65.'],
    [Uint8Array.of(0x22, 0xff, 0x22), {}, 'The text is not UTF-8, at line 1, column 1.'],
    [Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d), {}, 'A byte order mark is not JSON, at line 1, column 1.'],
  ])('is refused: %j', (text, options, said) => {
    expect(strictFault(text, options)).toBe(said);
  });

  it('keeps digits, and is taken by those who calculate only where a double holds them', () => {
    expect(writeJson(readStrictJson(Buffer.from('[9007199254740993,-0]')))).toBe('[9007199254740993,-0]');
    expect(readStrictJson(Buffer.from('[1.5,-0]'), { onlyDoubles: true })).toEqual([1.5, 0]);
  });

  it.each([
    ['members', `{${Array.from({ length: 100_000 }, (_, at) => `"key${at}":${at}`).join(',')}}`],
    ['values', `[${'0,'.repeat(400_000)}0]`],
  ])('with %s without end is refused while they are counted', (kind, text) => {
    const most = jsonLimits.network[kind as 'members' | 'values'];
    expect(strictFault(text)).toContain(`The text holds more than ${most} ${kind}`);
  });
});
