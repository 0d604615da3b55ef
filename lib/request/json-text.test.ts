import { describe, expect, it } from 'vitest';
import { numberOf } from '#json/number.ts';
import { bodyOfText } from './json-text.ts';

describe('bodyOfText', () => {
  it('gives the value where nothing but white space would change', () => {
    expect(bodyOfText('{\n    "a" : [1, "b c"] }')).toEqual({ a: [1, 'b c'] });
  });

  it('gives numbers with all their digits', () => {
    expect(bodyOfText('[12345678901234567890, -0, 10.50]')).toEqual(
      ['12345678901234567890', '-0', '10.50'].map(numberOf),
    );
  });

  it.each(['{"a": 1, "a": 2}', '[1e400]', '{"\\u0061": 1}', '{"a": }', '{"b": 1, "1": 2}'])(
    'sends %j as it is written',
    (text) => {
      expect(bodyOfText(text)).toBe(text);
    },
  );
});

it('keeps the quotes of a body that is a JSON string', () => {
  expect(bodyOfText('"abc"')).toBe('"abc"');
});
