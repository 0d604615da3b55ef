import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGuides } from './load-guides.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'content-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A folder of texts by their path; what begins with `:` is front matter, of one line each. */
async function write(site: string, files: Record<string, string>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, site, name);
    await mkdir(path.dirname(file), { recursive: true });
    const front = text.startsWith(':') ? `---\n${text.slice(1).split(', ').join('\n')}\n---\n` : text;
    await writeFile(file, front);
  }
  return path.join(folder, site);
}

test('guides come in reading order and know their neighbours, across collections', async () => {
  const site = await write('ordered', {
    'pages/rate-limits.mdx': ':order: 1',
    'best-practices/security.mdx': ':order: 1',
    'guides/webhooks.mdx': ':order: 20',
    'guides/quickstart.mdx': ':order: 3',
  });
  const guides = await loadGuides(site);
  expect(guides.map((guide) => [guide.previous?.href, guide.href, guide.next?.href])).toEqual([
    [undefined, '/guides/quickstart', '/guides/webhooks'],
    ['/guides/quickstart', '/guides/webhooks', '/best-practices/security'],
    ['/guides/webhooks', '/best-practices/security', '/rate-limits'],
    ['/best-practices/security', '/rate-limits', undefined],
  ]);
});

describe('guides in folders', () => {
  const files = {
    'guides/index.mdx': '# All guides',
    'guides/start.md': ':order: 1, section: First',
    'guides/payments/index.mdx': ':title: Payments, order: 2, section: Money, icon: coins',
    'guides/payments/b.mdx': '# B',
    'guides/payments/a.md': '# A',
    'guides/payments/refunds/partial-refunds.mdx': 'Text.',
    'guides/payments/last.mdx': ':order: 9',
    'guides/no-index/page.mdx': '# Page',
  };

  test('stand at their path, each folder behind its index page, with what is ordered first', async () => {
    const guides = await loadGuides(await write('folders', files));
    expect(guides.map(({ href, title }) => `${href} ${title}`)).toEqual([
      '/guides All guides',
      '/guides/start Start',
      '/guides/payments Payments',
      '/guides/payments/last Last',
      '/guides/payments/a A',
      '/guides/payments/b B',
      '/guides/payments/refunds/partial-refunds Partial refunds',
      '/guides/no-index/page Page',
    ]);
  });

  test('know their section and the folders above them', async () => {
    const guides = await loadGuides(await write('above', files));
    const of = (href: string) => {
      const guide = guides.find((each) => each.href === href);
      return [
        guide?.section,
        guide?.place,
        guide?.above.map(({ title, path: at, hasPage }) => [title, at, hasPage]),
      ];
    };
    expect(of('/guides')).toEqual(['Guides', 'Guides', []]);
    expect(of('/guides/start')).toEqual(['First', 'First', []]);
    const payments = ['Payments', '/guides/payments', true];
    expect(of('/guides/payments')).toEqual(['Money', 'Payments', []]);
    expect(of('/guides/payments/a')).toEqual(['Money', 'Payments', [payments]]);
    expect(of('/guides/payments/refunds/partial-refunds')).toEqual([
      'Money',
      'Payments › Refunds',
      [payments, ['Refunds', '/guides/payments/refunds', false]],
    ]);
    expect(of('/guides/no-index/page')).toEqual([
      'Guides',
      'No index',
      [['No index', '/guides/no-index', false]],
    ]);
  });
});

test('a draft is there in development only, and nothing is wrong with what leads to its place', async () => {
  const site = await write('drafts', {
    'guides/a.mdx': ':order: 1',
    'guides/b.mdx': ':order: 1, draft: true',
  });
  expect((await loadGuides(site)).map(({ href }) => href)).toEqual(['/guides/a']);
  await expect(loadGuides(site, { hasDrafts: true })).rejects.toThrow(
    '"order": 1 is taken by content/guides/a.mdx',
  );
});

test('the faults of all files are listed together', async () => {
  const site = await write('broken', {
    'guides/a.mdx': ':title: A, order: first',
    'guides/b.mdx': ':title: B, order: -1',
    'guides/c.mdx': ':order: 2',
    'guides/d.mdx': ':order: 2',
    'guides/deep/e.mdx': ':order: 2',
  });
  await expect(loadGuides(site)).rejects.toThrow(
    /a\.mdx:3:1 .*"order".*\n.*b\.mdx:3:1 .*"order".*\n.*d\.mdx:1:1 .*"order": 2 is taken by content\/guides\/c\.mdx$/,
  );
});

test.each<[string, Record<string, string>, string]>([
  [
    'one address',
    { 'a.md': '', 'a.mdx': '' },
    'a.mdx:1:1  is the page /guides/a, and so is content/guides/a.md',
  ],
  [
    'one address, as a folder',
    { 'a/index.md': '', 'a.mdx': '' },
    'a/index.md:1:1  is the page /guides/a, and so is content/guides/a.mdx',
  ],
  [
    'one permanent link',
    { 'a/index.md': '## Re funds', 'a/re-funds.md': '' },
    'a/index.md:1:1  the permanent link of its heading "Re funds" is that of content/guides/a/re-funds.md',
  ],
  [
    'a section within a folder',
    { 'a/b.md': '---\nsection: X\n---\n' },
    'a/b.md:1:1  front matter field "section": is for pages directly in the collection',
  ],
])('what texts have wrong together is named: %s', async (name, texts, message) => {
  const files = Object.fromEntries(Object.entries(texts).map(([file, text]) => [`guides/${file}`, text]));
  await expect(loadGuides(await write(name, files))).rejects.toThrow(`content/guides/${message}`);
});

test('what lies among the texts and no page comes of is named, with what to do', async () => {
  const site = await write('unread', {
    'guides/a.mdx': '',
    'guides/notes.txt': '',
    'guides/picture.png': '',
    'guides/.hidden.mdx': '',
    'guides/Tä glich 1.2.mdx': '',
    'best-practices/deep/c.mdx': '',
    'pages/imprint.md': '',
    'tutorials/d.mdx': '',
  });
  await expect(loadGuides(site)).rejects.toThrow(
    [
      'content/best-practices/deep/c.mdx:1:1  is not read: pages stand directly in content/best-practices; folders are for content/guides',
      'content/guides/Tä glich 1.2.mdx:1:1  is not read: its name is its address, of letters, digits, - and _: call it guides/Ta-glich-1-2.mdx',
      'content/guides/notes.txt:1:1  is not read: it is neither a page (.mdx or .md) nor a picture',
      'content/pages/imprint.md:1:1  is not read: content/pages holds rate-limits and errors; other pages stand in content/guides',
      'content/tutorials/d.mdx:1:1  is not read: pages stand in content/guides, content/best-practices, content/pages, and what they take in in content/parts',
    ].join('\n'),
  );
});

test('a site without texts has none', async () => {
  expect(await loadGuides(await write('bare', {}))).toEqual([]);
});

test('variables of the site are filled in everywhere, and a part that no page takes in is checked all the same', async () => {
  const site = await write('variables', {
    'guides/a.mdx': '# A\n\nVersion {{cli}} of `{{cli}}`.\n\n<Include file="../parts/p.mdx" />\n',
    'parts/p.mdx': '```bash\nnpm i acme@{{cli}} # {{other}}\n```\n',
  });
  const [guide] = await loadGuides(site, { variables: { cli: '2.1.0' } });
  expect(guide?.markdown).toBe('Version 2.1.0 of `2.1.0`.\n\n```bash\nnpm i acme@2.1.0 # {{other}}\n```\n');
  await write('variables', { 'parts/unused.mdx': 'It is {{clo}}.\n', 'parts/b.md': '{{nothing}}' });
  await expect(loadGuides(site, { variables: { cli: '2.1.0' } })).rejects.toThrow(
    [
      'content/parts/b.md:1:1  {{nothing}} is not known: there are {{cli}}, {{portalOrigin}}, {{sandboxOrigin}}, {{sandboxBaseUrl}}. One that is text stands in `code`.',
      'content/parts/unused.mdx:1:7  {{clo}} is not known: did you mean {{cli}}? One that is text stands in `code`.',
    ].join('\n'),
  );
});
