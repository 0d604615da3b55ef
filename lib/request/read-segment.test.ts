import { expect, it } from 'vitest';
import { readSegment } from './read-segment.ts';

it.each([
  ['{id}', '7', ['7']],
  ['{name}.{format}', 'a.b.json', ['a.b', 'json']],
  ['v{a}-{b}x', 'v1-2-3x', ['1-2', '3']],
  ['{a}{b}', 'xyz', ['xy', 'z']],
  ['{a}ab{b}', 'aabab', ['a', 'ab']],
  ['{a}ab{b}', 'xababy', ['xab', 'y']],
  ['{a}aa{b}', 'xaaay', ['xa', 'y']],
  ['{a}-{b}', '-x', undefined],
  ['{a}-{b}', 'x-', undefined],
  ['x{a}x', 'x', undefined],
  ['{a}', '', undefined],
  ['plain', 'plain', []],
  ['plain', 'plainer', undefined],
  ['open{', 'open{', []],
] as const)('reads of %s in %s', (template, segment, values) => {
  expect(readSegment(template, segment)).toEqual(values);
});

it('is as fast where there are many variables', () => {
  const template = Array.from({ length: 60 }, (_, index) => `{v${index}}`).join('-');
  const textOf = (pieces: number) => Array.from({ length: pieces }, () => 'x').join('-');
  expect(readSegment(template, textOf(59))).toBeUndefined();
  expect(readSegment(template, textOf(90))).toHaveLength(60);
});
