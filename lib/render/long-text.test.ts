import { expect, test } from 'vitest';
import { codeLimits } from './long-code.ts';
import { beginningOfText } from './long-text.ts';

const fence = (characters: number) => `\`\`\`\n${'x'.repeat(99)}\n`.padEnd(characters, `${'y'.repeat(99)}\n`);
const closed = (text: string) => `${text.trimEnd()}\n\`\`\`\n`;

test('a text within its bounds is all there', () => {
  expect(beginningOfText('One.\n\nTwo.', 10)).toEqual({ text: 'One.\n\nTwo.' });
});

test('a longer one ends with a paragraph, and says how much of it is there', () => {
  const { text, note } = beginningOfText('One one one.\n\nTwo two two.', 20);
  expect(text).toBe('One one one.');
  expect(note).toBe('The first 12 of 26 characters');
});

test('a long block of code stays whole: what pages show of it is bounded elsewhere', () => {
  const text = `Before.\n\n${closed(fence(5 * codeLimits.characters))}\nAfter.`;
  expect(beginningOfText(text, codeLimits.characters + 1000)).toEqual({ text });
});

test('a block that does not fit is left out whole, so that none is shown with another end', () => {
  const first = closed(fence(2 * codeLimits.characters));
  const { text, note } = beginningOfText(
    `Before.\n\n${first}\n${first}\nAfter.`,
    codeLimits.characters + 1000,
  );
  expect(text.trimEnd()).toBe(`Before.\n\n${first}`.trimEnd());
  expect(note).toMatch(/^The first [\d,]+ of [\d,]+ characters$/);
});

test('a block that comes first is cut and closed', () => {
  const { text } = beginningOfText(closed(fence(5000)), 500);
  expect(text.length).toBeLessThan(510);
  expect(text.endsWith('\n```')).toBe(true);
});
