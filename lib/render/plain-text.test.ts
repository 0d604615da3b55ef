import { expect, test } from 'vitest';
import { renderPlainText } from './plain-text.ts';

test.each([
  ['Create a **new** `user`.', 'Create a new user.'],
  ['# Title\n\nText\nmore\n\n- one\n- two', 'Title Text more one two'],
  ['[link](javascript:x) ![alt](/x.png)', 'link alt'],
  ['a<br>b <p>c</p><b>d</b>', 'a b c d'],
  ['<script>x</script>', '<script>x</script>'],
  ['| a | b |\n|--|--|\n| 1 | 2 |', 'a b 1 2'],
  ['```\ncode\n```\nafter', 'code after'],
])('%s', (source, expected) => expect(renderPlainText(source)).toBe(expected));

test('ends at a word', () => {
  expect(renderPlainText('one two three four', 12)).toBe('one two…');
  expect(renderPlainText('one', 3)).toBe('one');
});
