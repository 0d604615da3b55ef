import { describe, expect, it } from 'vitest';
import { colourLine, formatJson, layOutCutLines, layOutJson } from './json-lines.ts';
import { linesOfTree, readTree } from './json-tree.ts';

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

it('colours each line without changing it', () => {
  const text = JSON.stringify({ 'a: [b]': ['c, "d": 1', -1.5e3, null], e: {}, f: 'x: y' }, null, 2);
  const lines = text.split('\n').map((line) => colourLine(line));
  expect(lines.map((line) => line.map((token) => token.text).join('')).join('\n')).toBe(text);
  expect(lines.flat().filter(({ kind }) => kind === 'p')).toHaveLength(3);
});

it('lays out, colours and reads what is nested past all reason', () => {
  const depth = 50_000;
  const text = '['.repeat(depth) + ']'.repeat(depth);
  expect(formatJson(text)?.replace(/\s/g, '')).toBe(text);
  expect(formatJson(text)?.length).toBeLessThan(300 * depth);
  expect(linesOfTree(readTree(text))).toHaveLength(depth);
});

it('reads a tree without touching what was written', () => {
  const tree = readTree('{"a": [1.0, {}], "a": "\\u0061"}');
  expect(tree).toEqual({
    text: '{ 2 members }',
    from: 0,
    to: 5,
    children: [
      {
        name: '"a"',
        text: '[ 2 items ]',
        from: 1,
        to: 4,
        children: [
          { name: '0', text: '1.0', kind: 'n', from: 2, to: 3 },
          { name: '1', text: '{ 0 members }', from: 3, to: 4, children: [] },
        ],
      },
      { name: '"a"', text: '"\\u0061"', kind: 's', from: 4, to: 5 },
    ],
  });
  expect(linesOfTree(tree)).toEqual([
    '{ 2 members }',
    'a: [ 2 items ]',
    '0: 1.0',
    '1: { 0 members }',
    'a: "\\u0061"',
  ]);
});

it.each([
  ['{"a":[1,2', '{\n  "a": [\n    1,\n    2'],
  ['{"a":"x","b":"unfini', '{\n  "a": "x",\n  "b": "unfini'],
  ['{"a":"x\\', '{\n  "a": "x\\'],
  ['', ''],
])('lays out the beginning of a text that was cut off: %s', (text, laid) => {
  expect(layOutCutLines(text).join('\n')).toBe(laid);
});
