import { expect, test } from 'vitest';
import { parsePage } from '#lib/content/parse-guide.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { PageBody } from './page-body.tsx';

function draw(source: string): Promise<string> {
  return htmlOf(<PageBody tree={parsePage({ source, file: 'content/guides/a.mdx' })} />);
}

test.each<[string, string, RegExp]>([
  ['headings with their ids', '## One\n\n## One\n', /<h2 id="one"[^>]*>One.*<h2 id="one-1"[^>]*>One/s],
  [
    'components with attributes and text',
    '<Callout title="Mind">\nIt **is**.\n</Callout>',
    /Mind<.*<strong>is/s,
  ],
  ['components that alone fill a line', '<Accordion title={`A`}>Text.</Accordion>', />A<.*Text\./s],
  ['texts in braces and no comments', "A {'<b>'} {/* c */}.", /&lt;b&gt;(?!.*c )/],
  ['pictures where they are served', '![A](../a.png)', /src="\/content\/a\.png"/],
  ['the title of a fence', '```js title="a.mjs"\n1;\n```', /a\.mjs/],
  ['what a block before prints', '```text output\n1\n```', /Output/],
  ['which task is done', '- [x] a\n- [ ] b\n', /checked.*type="checkbox"/s],
])('a page shows %s', async (_, source, shown) => {
  expect(await draw(source)).toMatch(shown);
});

test('the columns of a table keep their side without a style of their own', async () => {
  const html = await draw('| a | b |\n| - | -: |\n| 1 | 2 |\n');
  expect(html).toContain('<td align="right">2</td>');
  expect(html).not.toContain('style=');
});
