import { expect, test } from 'vitest';
import { ContentError } from './fault.ts';
import { fillMarkdown } from './markdown.ts';
import type { Guide } from './model.ts';
import { parseGuide } from './parse-guide.ts';

const front = `---
title: Pagination
description: Walk a list.
section: Concepts
order: 3
---
`;

function parse(source: string): Guide {
  return parseGuide({
    collection: 'guides',
    slug: 'pagination',
    file: 'content/guides/pagination.mdx',
    source,
  });
}

function faultsOf(source: string): string {
  try {
    parse(source);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return '';
}

test('a guide has its address, front matter, headings and samples', () => {
  const guide = parse(`${front}
Intro.

## Read a page

\`\`\`js title="list.mjs" run
console.log(1);
\`\`\`

\`\`\`bash
node list.mjs
\`\`\`

\`\`\`text output
1
\`\`\`

## Read a page

### \`limit\` and *cursor*
`);
  expect(guide).toMatchObject({
    href: '/guides/pagination',
    title: 'Pagination',
    section: 'Concepts',
    order: 3,
  });
  expect(guide.headings).toEqual([
    { id: 'read-a-page', text: 'Read a page', depth: 2 },
    { id: 'read-a-page-1', text: 'Read a page', depth: 2 },
    { id: 'limit-and-cursor', text: 'limit and cursor', depth: 3 },
  ]);
  expect(guide.samples).toEqual([
    {
      language: 'js',
      source: 'console.log(1);',
      title: 'list.mjs',
      isRunnable: true,
      output: '1',
      line: 12,
      heading: 'read-a-page',
    },
    { language: 'bash', source: 'node list.mjs', isRunnable: false, line: 16, heading: 'read-a-page' },
  ]);
});

test('every front matter fault is named with its line and field', () => {
  const message = faultsOf(`---
title: ''
description: No full stop
ordre: 3
---

Text.
`);
  expect(message.split('\n')).toEqual([
    expect.stringMatching(/^content\/guides\/pagination\.mdx:2:1 {2}front matter field "title": /),
    expect.stringMatching(
      /^content\/guides\/pagination\.mdx:3:1 {2}front matter field "description": must be/,
    ),
    expect.stringMatching(/front matter field "section": /),
    expect.stringMatching(/front matter field "order": /),
    expect.stringMatching(/:4:1 {2}front matter field "ordre": is not known$/),
  ]);
});

test.each([
  ['no front matter', 'Text.', ':1:1  must begin with front matter'],
  ['broken YAML', '---\ntitle: "a\n---\n', ':2:'],
  ['YAML that is no mapping', '---\n- a\n---\n', 'expected object'],
  ['a heading of the first level', `${front}\n# Title\n`, ':8:1  headings begin at ##'],
  ['broken MDX', `${front}\n<Callout>\n\nText.\n`, ':8:1  Expected a closing tag for `<Callout>`'],
])('%s is refused with its place', (_name, source, expected) => {
  expect(faultsOf(source)).toContain(expected);
});

test.each([
  ["import { readFileSync } from 'fs'", 'imports, exports and statements are not allowed'],
  ["import { Callout } from '#components/guides/callout.tsx'", 'components need no import'],
  ['export const secret = process.env.HOME', 'imports, exports and statements are not allowed'],
  ['{process.env.HOME}', 'expressions other than constants'],
  ["Text {require('child_process').execSync('id')} text", 'expressions other than constants'],
  ['{`a$' + '{process.env.HOME}`}', 'expressions other than constants'],
  ['{(() => 1)()}', 'expressions other than constants'],
  ['<Callout title={process.env.HOME}>x</Callout>', 'attributes must be constants'],
  ['<Callout {...process.env}>x</Callout>', 'attributes must be constants'],
  ['<Callout title={{ [process.env.HOME]: 1 }}>x</Callout>', 'attributes must be constants'],
  ['<script>alert(1)</script>', '<script> is not allowed'],
  ['<globalThis.process.exit />', '<globalThis.process.exit> is not allowed'],
])('code in a guide is refused: %s', (line, expected) => {
  expect(faultsOf(`${front}\n${line}\n`)).toContain(expected);
});

test.each([
  ['<Callot>x</Callot>', '<Callot> is not a component: did you mean Callout?'],
  ['<Gallery />', '<Gallery> is not a component: there are Accordion, Badge, Callout,'],
  ['<Callout kind="note">x</Callout>', '<Callout> has no attribute kind: there are type, title'],
  ['<Steps type="a">x</Steps>', '<Steps> has no attribute type: it takes none'],
  ['<Callout type="warnings">x</Callout>', 'type of <Callout> cannot be "warnings": did you mean warning?'],
  ['<Diagram>x</Diagram>', '<Diagram> needs name: sign-in, token-rotation,'],
  ['<Callout title>x</Callout>', 'title of <Callout> cannot be what it is: write a text in quotes'],
  ['<Badge type="dangr">x</Badge>', 'type of <Badge> cannot be "dangr": did you mean danger?'],
  ['<Cards><Card title="a">x</Card></Cards>', '<Card> needs href: a text'],
  ['<Accordion title="">x</Accordion>', 'title of <Accordion> cannot be empty: write a text'],
  ['<Tab title="a">x</Tab>', '<Tab> stands only in <Tabs>, directly'],
  ['<Tabs>Text</Tabs>', '<Tabs> holds one or more <Tab> and nothing else'],
  ['<Cards></Cards>', '<Cards> holds one or more <Card> and nothing else'],
  ['<Frame caption="a">![a](a.png) and more</Frame>', '<Frame> holds one picture and nothing else'],
  ['<Columns>Text</Columns>', '<Columns> holds 2 to 4 blocks, not 1'],
  ['Text <Callout>x</Callout> text', '<Callout> stands on lines of its own, not within a line of text'],
  [
    'Text {{portalOrigins}} text',
    '{{portalOrigins}} is not known: there are {{portalOrigin}}, {{sandboxOrigin}}',
  ],
  [
    '```js runs\nf()\n```',
    'runs is not known behind a fence\'s language: there are run, output and title="…"; did you mean run?',
  ],
  ['```js tile="a.mjs"\nf()\n```', 'did you mean title="…"?'],
])('what is not known is named with its place and what there is: %s', (line, expected) => {
  expect(faultsOf(`${front}\n${line}\n`)).toContain(expected);
  expect(faultsOf(`${front}\n${line}\n`)).toMatch(/^content\/guides\/pagination\.mdx:8:\d/);
});

test('components with constants and comments are accepted', () => {
  const guide = parse(`${front}
{/* a note to writers */}

<Callout type="warning" title={'Careful'}>
Text.
</Callout>
`);
  expect(guide.headings).toEqual([]);
});

test('Markdown keeps what components say and names those that make their own content', () => {
  const guide = parse(`${front}
{/* a note to writers */}

<Callout title="Careful">
Keys are **secrets**.
</Callout>

<Diagram name="retry-backoff">
Each wait doubles.
</Diagram>

<LiveDemo name="pagination" />

\`\`\`js title="a.mjs" run
f();
\`\`\`

| a | b |
| - | - |
| 1 | 2 |
`);
  expect(guide.markdown).toBe(`> **Careful**
>
> Keys are **secrets**.

Each wait doubles.

<!-- LiveDemo -->

\`\`\`js title="a.mjs"
f();
\`\`\`

| a | b |
| - | - |
| 1 | 2 |
`);
});

test('named parts are filled in, and what only lives on the page goes', () => {
  const { markdown } = parse(`${front}
Before.

<PlanTable />

<LiveDemo name="pagination" />

After.
`);
  expect(fillMarkdown(markdown, new Map([['PlanTable', '| a |\n| - |\n']]))).toBe(
    'Before.\n\n| a |\n| - |\n\nAfter.\n',
  );
});
