import { expect, test } from 'vitest';
import { parseGuide } from './parse-guide.ts';

function markdownOf(text: string): string {
  const source = `---\ntitle: Start\ndescription: A page.\nsection: Start\norder: 1\n---\n\n${text}\n`;
  return parseGuide({ collection: 'guides', slug: 'start', file: 'content/guides/start.mdx', source })
    .markdown;
}

test.each<[string, string, string]>([
  [
    'a callout as a quotation under its title, or what its kind is called',
    '<Callout title="Careful">\nKeys are **secrets**.\n</Callout>\n\n<Callout type="danger">Stop.</Callout>',
    '> **Careful**\n>\n> Keys are **secrets**.\n\n> **Danger**\n>\n> Stop.\n',
  ],
  [
    'tabs one after the other under their titles',
    '<Tabs>\n<Tab title="macOS">\nRun `brew`.\n\n- one\n</Tab>\n<Tab title="Debian">Run `apt`.</Tab>\n</Tabs>',
    '**macOS**\n\nRun `brew`.\n\n- one\n\n**Debian**\n\nRun `apt`.\n',
  ],
  [
    'cards as a list of links',
    `<Cards>
<Card title="Start" href="/guides/start" />
<Card title="Errors" href={'/errors'}>What **can** go wrong.</Card>
<Card title="Limits" href="/rate-limits">

How much.

How often.

</Card>
</Cards>`,
    '- [Start](/guides/start)\n- [Errors](/errors): What **can** go wrong.\n- [Limits](/rate-limits): How much.\n\n  How often.\n',
  ],
  [
    'an accordion as its title and its text',
    '<Accordion title="Why is that?">\n\nBecause.\n\n</Accordion>',
    '**Why is that?**\n\nBecause.\n',
  ],
  [
    'a framed picture with its caption',
    '<Frame caption="The page of an operation">\n![A page](../images/a.png)\n</Frame>',
    '![A page](/content/images/a.png)\n\n_The page of an operation_\n',
  ],
  [
    'a badge as its text, within a line and alone',
    '## Sign in <Badge type="info">Beta</Badge>\n\nIt is <Badge>new</Badge>.\n\n<Badge>a</Badge> <Badge>b</Badge>',
    '## Sign in Beta\n\nIt is new.\n\na b\n',
  ],
  ['a text in braces as it is', "A {'<b>'}{/* c */}.", 'A \\<b>.\n'],
  ['columns as their content', '<Columns>\n\nLeft.\n\nRight.\n\n</Columns>', 'Left.\n\nRight.\n'],
  [
    'components within components',
    '<Tabs><Tab title="A"><Callout>Mind it.</Callout></Tab></Tabs>',
    '**A**\n\n> **Note**\n>\n> Mind it.\n',
  ],
])('Markdown says %s', (_, written, markdown) => {
  expect(markdownOf(written)).toBe(markdown);
});
