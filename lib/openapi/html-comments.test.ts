import { expect, it } from 'vitest';
import { withoutComments } from './html-comments.ts';

it.each([
  ['a <!-- x --> b', 'a  b'],
  ['a <!-- x\ny --> b', 'a  b'],
  ['<!-- x\n\ny\n-->\n\nb', '\n\nb'],
  ['<!-- x --> b', ' b'],
  ['a\n\n<!-- never ended\n\nb', 'a\n\n'],
  ['- a\n\n  <!-- x\n  y -->\n\n- b', '- a\n\n  \n\n- b'],
  ['> a\n> <!-- x -->\n> b', '> a\n> \n> b'],
  ['| a |\n| - |\n| b <!-- x --> c |', '| a |\n| - |\n| b  c |'],
  ['<div>\n<!-- x -->\nb</div>', '<div>\n\nb</div>'],
  ['a <!--> b <!---> c', 'a  b  c'],
  ['`<!-- x -->`', '`<!-- x -->`'],
  ['```html\n<!-- x -->\n```', '```html\n<!-- x -->\n```'],
  ['    <!-- x -->', '    <!-- x -->'],
  ['a \\<!-- x -->', 'a \\<!-- x -->'],
  ['a <!-- never ended', 'a <!-- never ended'],
  ['a <b>c</b>', 'a <b>c</b>'],
])('%j → %j', (source, rest) => {
  expect(withoutComments(source)).toBe(rest);
});
