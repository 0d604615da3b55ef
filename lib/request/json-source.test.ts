import { describe, expect, it } from 'vitest';
import {
  type JsonSource,
  memberOf,
  readSource,
  sourceText,
  withItem,
  withMember,
  withName,
  withoutItem,
  withoutMember,
  withValue,
} from './json-source.ts';

const text = `{
  "id": 9007199254740993,
  "tags": ["a", "b"],
  "note": "x\\n\\"y\\"",
  "more": { "deep": [1.0, {}] }
}`;

function read(json: string): JsonSource {
  const source = readSource(json);
  if (!source) throw new Error(`not read: ${json}`);
  return source;
}

function member(source: JsonSource, name: string) {
  const found = memberOf(source, name);
  if (!found) throw new Error(`no member ${name}`);
  return found;
}

describe('a JSON text with its places', () => {
  it('keeps how every value is written', () => {
    const root = read(text);
    expect(root.members.map(({ name }) => name)).toEqual(['id', 'tags', 'note', 'more']);
    expect(sourceText(text, member(root, 'id').value)).toBe('9007199254740993');
    expect(sourceText(text, member(root, 'note').value)).toBe('"x\\n\\"y\\""');
    expect(sourceText(text, member(member(root, 'more').value, 'deep').value)).toBe('[1.0, {}]');
    expect(member(root, 'tags').value.items.map((item) => sourceText(text, item))).toEqual(['"a"', '"b"']);
  });

  it('takes the last of two members with one name', () => {
    const twice = '{"a":1,"a":2}';
    expect(sourceText(twice, member(read(twice), 'a').value)).toBe('2');
  });

  it.each(['', '{', '{"a":}', '01', `${'['.repeat(300)}${']'.repeat(300)}`])('does not read %j', (json) => {
    expect(readSource(json)).toBeUndefined();
  });
});

describe('changing a part of a JSON text', () => {
  it('leaves all that is around it as it is', () => {
    const root = read(text);
    expect(withValue(text, member(root, 'note').value, '"z"')).toBe(text.replace('"x\\n\\"y\\""', '"z"'));
    expect(withName(text, member(root, 'tags'), 'labels')).toBe(text.replace('"tags"', '"labels"'));
  });

  it('adds where others stand, laid out like them', () => {
    const root = read(text);
    expect(withMember(text, root, 'new', 'true')).toBe(text.replace(/\n}$/, ',\n  "new": true\n}'));
    expect(withItem(text, member(root, 'tags').value, '"c"')).toContain('["a", "b", "c"]');
    expect(withMember('{}', read('{}'), 'a', '{\n  "b": 1\n}')).toBe('{\n  "a": {\n    "b": 1\n  }\n}');
    expect(withItem('{\n  "a": []\n}', member(read('{\n  "a": []\n}'), 'a').value, '1')).toBe(
      '{\n  "a": [\n    1\n  ]\n}',
    );
    expect(withMember('{"a":1}', read('{"a":1}'), 'b', '2')).toBe('{"a":1, "b": 2}');
  });

  it.each([
    ['{"a":1, "b":2, "c":3}', 'a', '{"b":2, "c":3}'],
    ['{"a":1, "b":2, "c":3}', 'b', '{"a":1, "c":3}'],
    ['{"a":1, "b":2, "c":3}', 'c', '{"a":1, "b":2}'],
    ['{\n  "a": 1\n}', 'a', '{}'],
  ])('takes out of %j the member %s', (json, name, rest) => {
    expect(withoutMember(json, read(json), member(read(json), name))).toBe(rest);
  });

  it('takes out an item', () => {
    expect(withoutItem('[1, 2]', read('[1, 2]'), 0)).toBe('[2]');
    expect(withoutItem('[1]', read('[1]'), 0)).toBe('[]');
  });
});
