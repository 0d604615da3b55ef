import { describe, expect, test } from 'vitest';
import { ContentError } from './fault.ts';
import { type ParsedGuide, parseGuide } from './parse-guide.ts';

function read(source: string, parts: Readonly<Record<string, string>> = {}): ParsedGuide {
  const texts = new Map(Object.entries(parts).map(([name, text]) => [`content/${name}`, text]));
  return parseGuide({ collection: 'guides', slug: 'a/b', file: 'content/guides/a/b.mdx', source }, { texts });
}

function faultsOf(source: string, parts: Readonly<Record<string, string>> = {}): string[] {
  try {
    read(source, parts);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
}

describe('a text that is taken in', () => {
  const parts = {
    'parts/keys.mdx':
      '---\ntitle: no page\n---\n\n## Keys\n\n<Callout>Keep [it](/errors).</Callout>\n\n![a](../images/a.png)\n\n```js run\n1;\n```\n\n<Include file="deep/more.md" />\n',
    'parts/deep/more.md': 'A {brace}.\n',
  };
  const guide = read(
    '# B\n\nBefore.\n\n<Include file="../../parts/keys.mdx" />\n\n<Accordion title="T"><Include file="../../parts/deep/more.md" /></Accordion>\n',
    parts,
  );

  test('stands on the page, its headings, code and pictures with it', () => {
    expect(guide.markdown).toBe(
      'Before.\n\n## Keys\n\n> **Note**\n>\n> Keep [it](/errors).\n\n![a](/content/images/a.png)\n\n```js\n1;\n```\n\nA {brace}.\n\n**T**\n\nA {brace}.\n',
    );
    expect(guide.headings).toEqual([{ id: 'keys', text: 'Keys', depth: 2 }]);
    expect(guide.samples).toMatchObject([{ source: '1;', heading: 'keys', isRunnable: true }]);
  });

  test('is where what it leads to has its place', () => {
    expect(guide.references).toEqual([
      { kind: 'link', url: '/errors', file: 'content/parts/keys.mdx', line: 7, column: 15 },
      { kind: 'image', url: '../images/a.png', file: 'content/parts/keys.mdx', line: 9, column: 1 },
    ]);
  });

  test('is where what is wrong in it has its place', () => {
    const wrong = { 'parts/a.mdx': 'Text.\n\n<Callot>x</Callot>\n\n# Title\n', 'parts/b.mdx': '<Callout>\n' };
    const source =
      '<Include file="../../parts/a.mdx" />\n\n<Include file="../../parts/b.mdx" />\n\n<Include file="../../parts/a.mdx" />\n';
    expect(faultsOf(source, wrong)).toEqual([
      expect.stringMatching(
        /^content\/parts\/a\.mdx:3:1 {2}<Callot> is not a component: did you mean Callout\?/,
      ),
      'content/parts/a.mdx:5:1  headings begin at ##: the title is the # of the page',
      expect.stringMatching(/^content\/parts\/b\.mdx:1:1 {2}Expected a closing tag/),
    ]);
  });
});

test.each<[string, string, Record<string, string>?]>([
  ['../../../secrets.mdx', 'it lies outside of content/, and is named by its place beside this file'],
  ['/etc/passwd.md', 'it lies outside of content/'],
  ['../../../content/../x.mdx', 'it lies outside of content/'],
  ['../../parts/a.txt', 'a text ends in .mdx or .md', { 'parts/a.txt': '' }],
  [
    '../../parts/key.mdx',
    'there is no content/parts/key.mdx; did you mean content/parts/keys.mdx?',
    { 'parts/keys.mdx': '' },
  ],
  [
    'parts/keys.mdx',
    'there is no content/guides/a/parts/keys.mdx; did you mean content/parts/keys.mdx?',
    { 'parts/keys.mdx': '' },
  ],
  ['b.mdx', 'it holds itself, by content/guides/a/b.mdx → content/guides/a/b.mdx'],
])('%s cannot be taken in', (file, message, parts = {}) => {
  const [fault = '', ...others] = faultsOf(`Text.\n\n<Include file="${file}" />\n`, parts);
  expect(others).toEqual([]);
  expect(fault).toContain(`content/guides/a/b.mdx:3:1  file of <Include> cannot be "${file}": ${message}`);
});

test('texts that hold each other are named with the way round, and what grows without end stops', () => {
  const ring = {
    'parts/x.mdx': '<Include file="y.mdx" />',
    'parts/y.mdx': 'Y.\n\n<Include file="x.mdx" />',
  };
  expect(faultsOf('<Include file="../../parts/x.mdx" />', ring)).toEqual([
    'content/parts/y.mdx:3:1  file of <Include> cannot be "x.mdx": it holds itself, by content/guides/a/b.mdx → content/parts/x.mdx → content/parts/y.mdx → content/parts/x.mdx',
  ]);
  const doubled = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [
      `parts/${at}.mdx`,
      `<Include file="${at + 1}.mdx" />\n\n`.repeat(at === 11 ? 0 : 3),
    ]),
  );
  expect(faultsOf('<Include file="../../parts/0.mdx" />', doubled)[0]).toContain(
    'a page takes in at most 200 texts',
  );
});
