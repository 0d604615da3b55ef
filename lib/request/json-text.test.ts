import { describe, expect, it } from 'vitest';
import { bodyOfText, findJsonFault } from './json-text.ts';

describe('findJsonFault', () => {
  it.each([
    '{}',
    ' [1, -2.5e+3, "a\\u00e9\\"", true, false, null, {"a": {"b": []}}]\n',
    '"text"',
    '0',
    '{"__proto__": 1}',
  ])('finds none in %j', (text) => {
    expect(findJsonFault(text)).toBeUndefined();
  });

  it.each([
    ['', 1, 1, 'ends where a value'],
    ['{"a": 1,}', 1, 8, 'No comma before the closing "}"'],
    ['[1,\n 2 3]', 2, 4, 'Expected a comma or "]"'],
    ["{'a': 1}", 1, 2, 'property name stands in double quotes'],
    ['{"a" 1}', 1, 6, 'Expected ":"'],
    ['{"a": \'b\'}', 1, 7, 'double quotes'],
    ['{"a": "b\n"}', 1, 7, 'no closing quote'],
    ['{"a": "\\x"}', 1, 8, 'no such escape'],
    ['{"a": 01}', 1, 8, 'how JSON writes a number'],
    ['{"a": 1', 1, 8, 'ends before the closing "}"'],
    ['{} x', 1, 4, 'Nothing may follow'],
    ['{"a": undefined}', 1, 7, 'not "u"'],
    ['[ // x\n1]', 1, 3, 'no comments'],
    ['"\t"', 1, 2, 'control character'],
    ['['.repeat(600), 1, 513, 'nested too deeply'],
  ])('says where %j is wrong', (text, line, column, words) => {
    const fault = findJsonFault(text);
    expect([fault?.line, fault?.column]).toEqual([line, column]);
    expect(fault?.detail).toContain(words);
  });
});

describe('bodyOfText', () => {
  it('gives the value where nothing but white space would change', () => {
    expect(bodyOfText('{\n    "a" : [1, "b c"] }')).toEqual({ a: [1, 'b c'] });
  });

  it.each([
    '{"a": 1, "a": 2}',
    '12345678901234567890',
    '1.0',
    '{"\\u0061": 1}',
    '{"a": }',
    '{"b": 1, "1": 2}',
  ])('sends %j as it is written', (text) => {
    expect(bodyOfText(text)).toBe(text);
  });
});

it('keeps the quotes of a body that is a JSON string', () => {
  expect(bodyOfText('"abc"')).toBe('"abc"');
});
