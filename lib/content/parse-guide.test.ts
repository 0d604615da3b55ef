import { describe, expect, test } from 'vitest';
import { ContentError } from './fault.ts';
import { fillMarkdown } from './markdown.ts';
import { type ParsedGuide, parseGuide } from './parse-guide.ts';

const front = `---
title: Pagination
description: Walk a list.
section: Concepts
order: 3
---
`;

function parse(source: string): ParsedGuide {
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

test('every front matter fault is named with its line, its field and a mend', () => {
  const message = faultsOf(`---
title: 404
description: ''
oder: 3
sidebar_title: A
keywords: a
order: first
draft: "yes"
redirectFrom: [/old, new]
---

Text.
`);
  const of = (place: string, rest: string) =>
    `content/guides/pagination.mdx:${place}  front matter field ${rest}`;
  expect(message.split('\n').sort()).toEqual(
    [
      of('2:1', '"title": must be a text: put it in quotes'),
      of('3:1', '"description": is empty: say it, or leave the line out'),
      of('4:1', '"oder": is not known: did you mean order?'),
      of('5:1', '"sidebar_title": is not known: did you mean sidebarTitle?'),
      of(
        '6:1',
        '"keywords": is not known: there are title, description, section, order, icon, sidebarTitle, draft, redirectFrom',
      ),
      of('7:1', '"order": must be a whole number, such as 2'),
      of('8:1', '"draft": must be true or false, without quotes'),
      of(
        '9:1',
        '"redirectFrom": must be the old path of the page, such as /docs/start, without what follows ? or #',
      ),
    ].sort(),
  );
});

test.each([
  ['front matter without an end', '---\ntitle: A\n\nText.\n', ':1:1  front matter has no end'],
  ['broken YAML', '---\ntitle: "a\n---\n', ':2:'],
  ['YAML that is no mapping', '---\n- a\n---\n', ':2:1  front matter is made of lines'],
  ['a heading of the first level', `${front}\n# Pagination\n\n# Title\n`, ':10:1  headings begin at ##'],
  ['two titles', `${front}\n# Title\n`, 'field "title": is not what the text begins with (# Title)'],
  ['broken MDX', `${front}\n<Callout>\n\nText.\n`, ':8:1  Expected a closing tag for `<Callout>`'],
])('%s is refused with its place', (_name, source, expected) => {
  expect(faultsOf(source)).toContain(expected);
});

describe('what a text does not say of itself', () => {
  test.each([
    ['# The *first* page\n\nText.\n', 'The first page'],
    ['Text.\n', 'Pagination'],
    ['---\ntitle: Given\n---\n\n# Given\n\nText.\n', 'Given'],
    ['---\n---\n\n# Below\n', 'Below'],
  ])('the title of %j is %s', (source, title) => {
    const guide = parse(source);
    expect(guide.title).toBe(title);
    expect(guide.label).toBe(title);
    expect(guide.markdown).not.toContain('# ');
    expect(guide.headings).toEqual([]);
  });

  test('its description is its beginning, which is not said twice', () => {
    const long = `${'Long words '.repeat(20)}end.`;
    expect(parse('A **short** one.\n\nMore.')).toMatchObject({ description: 'A short one.', hasLead: false });
    expect(parse(long).description).toMatch(/^Long words .*Long…$/);
    expect(parse('## Only\n').description).toBe('');
    expect(parse(`${front}Text.`)).toMatchObject({ description: 'Walk a list.', hasLead: true });
  });

  test('what it says beside title and description is kept, with its place', () => {
    const guide = parse(
      '---\nicon: key\nsidebarTitle: Short\ndraft: true\nredirectFrom:\n  - /old\n  - /docs/a.html\n---\n\nText.\n',
    );
    expect(guide).toMatchObject({ label: 'Short', isDraft: true, icon: 'key' });
    expect(guide.references).toEqual([
      { kind: 'icon', url: 'key', file: 'content/guides/pagination.mdx', line: 2, column: 1 },
      { kind: 'redirect', url: '/old', file: 'content/guides/pagination.mdx', line: 6, column: 5 },
      { kind: 'redirect', url: '/docs/a.html', file: 'content/guides/pagination.mdx', line: 7, column: 5 },
    ]);
    expect(parse('---\nredirectFrom: /one\n---\n').references).toMatchObject([{ url: '/one' }]);
  });
});

describe('a .md file', () => {
  const plain = (source: string) =>
    parseGuide({ collection: 'guides', slug: 'a', file: 'content/guides/a.md', source });

  test('takes braces and < for text, leaves comments out, and knows tables', () => {
    const { markdown } = plain(
      '# A\n\nIf {a < b} <Callout> then <b>x</b>.<!-- no -->\n\n<!-- nothing -->\n\n<div>\n\n| a |\n| - |\n| 1 |\n',
    );
    expect(markdown).toBe('If {a < b} \\<Callout> then \\<b>x\\</b>.\n\n\\<div>\n\n| a |\n| - |\n| 1 |\n');
  });

  test('names variables that there are not all the same', () => {
    expect(() => plain('Call {{portalOrigins}}.')).toThrow(
      'content/guides/a.md:1:6  {{portalOrigins}} is not known: did you mean {{portalOrigin}}?',
    );
    expect(plain('Write `{{user}}`.').markdown).toBe('Write `{{user}}`.\n');
  });
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
  ['Text {{portalOrigins}} text', '{{portalOrigins}} is not known: did you mean {{portalOrigin}}?'],
  [
    '```js runs\nf()\n```',
    'runs is not known behind a fence\'s language: there are run, output and title="…"; did you mean run?',
  ],
  ['```mermaid\nflowchart TD\n```', 'a diagram needs title="…" behind mermaid'],
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

test('a diagram is drawn by the build, and stays its source in Markdown', () => {
  const source = `${front}\n\`\`\`mermaid title="From A to B"\nflowchart TD\n  A --> B\n\`\`\`\n`;
  const guide = parse(source);
  expect(guide.diagrams).toEqual([
    { source: 'flowchart TD\n  A --> B', file: 'content/guides/pagination.mdx', line: 8 },
  ]);
  expect(guide.samples).toEqual([]);
  expect(guide.markdown).toBe('```mermaid title="From A to B"\nflowchart TD\n  A --> B\n```\n');
});
