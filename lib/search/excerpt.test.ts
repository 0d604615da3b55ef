import { expect, test } from 'vitest';
import { takeExcerpt } from './excerpt.ts';

const passage = (text: string, ...marked: string[]) =>
  takeExcerpt(text, new Set(marked))
    ?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('');

test('the passage begins with a word, a little before the match', () => {
  const text = `${'word '.repeat(30)}refund`;
  expect(passage(text, 'refund')).toBe(`… ${'word '.repeat(7)}[refund]`);
});

test('the passage is the one with most matches', () => {
  const text = `refund ${'word '.repeat(60)}refund of a refund`;
  expect(passage(text, 'refund')).toMatch(/^… word .*\[refund\] of a \[refund\]$/);
});

test('a text without blanks shows its match too', () => {
  expect(passage(`${'、語'.repeat(200)}、refund、`, 'refund')).toContain('[refund]');
});

test('a text that has nothing of it shows nothing', () => {
  expect(passage('a refund', 'order')).toBeUndefined();
});
