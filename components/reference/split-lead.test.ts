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
