import { describe, expect, test } from 'vitest';
import { splitLead } from './split-lead.ts';

describe('splitLead', () => {
  test('takes the first paragraph', () => {
    expect(splitLead('One line\nmore of it.\n\nThen.\n\n- a\n- b')).toEqual({
      lead: 'One line\nmore of it.',
      rest: 'Then.\n\n- a\n- b',
    });
    expect(splitLead('Only this.')).toEqual({ lead: 'Only this.' });
    expect(splitLead('`code` first\n\nrest')).toEqual({ lead: '`code` first', rest: 'rest' });
  });

  test.each([
    '# Title\n\ntext',
    '- item\n\ntext',
    '1. item\n\ntext',
    '```\ncode\n\nmore\n```',
    'Title\n===\n\ntext',
    '> said\n\ntext',
    '| a |\n|---|\n\ntext',
  ])('leaves a text whole that begins with something else: %j', (text) =>
    expect(splitLead(text)).toEqual({ rest: text }),
  );

  test('keeps link definitions with their text', () => {
    const text = 'See [this][1].\n\nMore.\n\n[1]: https://example.com';
    expect(splitLead(text)).toEqual({ rest: text });
  });

  test('has nothing to say of nothing', () => {
    expect(splitLead(undefined)).toEqual({});
    expect(splitLead('  \n')).toEqual({});
  });
});

test.each([
  ['One sentence. Another one.', 'One sentence.', 'Another one.'],
  ['It takes e.g. A or two. Then more.', 'It takes e.g. A or two.', 'Then more.'],
  ['See [the page. It helps](https://a.test). More.', 'See [the page. It helps](https://a.test).', 'More.'],
  ['Use `a. B` here. More.', 'Use `a. B` here.', 'More.'],
  ['Version 1.2 is out. More.\n\nLast.', 'Version 1.2 is out.', 'More.\n\nLast.'],
  ['Erster Satz. Über alles.', 'Erster Satz.', 'Über alles.'],
  ['一つ目。二つ目。', '一つ目。', '二つ目。'],
])('of a paragraph that is too long takes the first sentence: %j', (description, lead, rest) => {
  expect(splitLead(description, 5)).toEqual({ lead, rest });
});

test.each(['one sentence that never ends and goes on', 'a b **bold. Still bold** and on'])(
  'leaves a paragraph whole that has no second sentence: %j',
  (description) => {
    expect(splitLead(description, 5)).toEqual({ lead: description });
  },
);
