import { describe, expect, it } from 'vitest';
import { formatJson, layOutCutJson, layOutJson } from './json-lines.ts';
import { readTree } from './json-tree.ts';

const value = {
  a: [1, { b: 'x, {y}: [z]' }],
  empty: {},
  none: [],
  text: 'quote " \\ end',
  ok: true,
  no: null,
};

describe('formatJson', () => {
  it('lays a value out as JSON.stringify does', () => {
    expect(formatJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    expect(formatJson('"only a text"')).toBe('"only a text"');
  });

  it('keeps every number, text and repeated name as it was written', () => {
    const text = '{"a":1.0,"a":12345678901234567890,"b":"\\u0061","c":-0}';
    expect(formatJson(text)?.replace(/\s/g, '')).toBe(text);
  });

  it('gives nothing for what is no JSON', () => {
    expect(formatJson('{a: 1}')).toBeUndefined();
  });
});

it('tells names, texts, numbers and words apart', () => {
  const kinds = layOutJson('{"a": ["b", 1, true]}')
    ?.flat()
    .map(({ text, kind }) => [text.trim(), kind]);
  expect(kinds?.filter(([, kind]) => kind !== undefined)).toEqual([
    ['"a"', 'p'],
    ['"b"', 's'],
    ['1', 'n'],
    ['true', 'k'],
  ]);
});

it('reads a tree without touching what was written', () => {
  const tree = readTree('{"a": [1.0, {}], "a": "\\u0061"}');
  expect(tree).toEqual({
    text: '{ 2 members }',
    children: [
      {
        name: '"a"',
        text: '[ 2 items ]',
        children: [
          { name: '0', text: '1.0', kind: 'n' },
          { name: '1', text: '{ 0 members }', children: [] },
        ],
      },
      { name: '"a"', text: '"\\u0061"', kind: 's' },
    ],
  });
});

it.each([
  ['{"a":[1,2', '{\n  "a": [\n    1,\n    2'],
  ['{"a":"x","b":"unfini', '{\n  "a": "x",\n  "b": "unfini'],
  ['', ''],
])('lays out the beginning of a text that was cut off: %s', (text, laid) => {
  expect(
    layOutCutJson(text)
      .map((line) => line.map((token) => token.text).join(''))
      .join('\n'),
  ).toBe(laid);
});
