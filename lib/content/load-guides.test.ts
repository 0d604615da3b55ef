import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadGuides } from './load-guides.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(site: string, files: Record<string, string>): Promise<string> {
  for (const name of ['guides', 'best-practices', 'pages'])
    await mkdir(join(folder, site, name), { recursive: true });
  for (const [name, order] of Object.entries(files)) {
    const front = `---\ntitle: ${name}\ndescription: A page.\nsection: Concepts\norder: ${order}\n---\n`;
    await writeFile(join(folder, site, name), front);
  }
  return join(folder, site);
}

test('guides come in reading order and know their neighbours, across collections', async () => {
  const site = await write('ordered', {
    'pages/rate-limits.mdx': '1',
    'best-practices/security.mdx': '1',
    'guides/webhooks.mdx': '20',
    'guides/quickstart.mdx': '3',
  });
  const guides = await loadGuides(site);
  expect(guides.map((guide) => [guide.previous?.href, guide.href, guide.next?.href])).toEqual([
    [undefined, '/guides/quickstart', '/guides/webhooks'],
    ['/guides/quickstart', '/guides/webhooks', '/best-practices/security'],
    ['/guides/webhooks', '/best-practices/security', '/rate-limits'],
    ['/best-practices/security', '/rate-limits', undefined],
  ]);
});

test('the faults of all files are listed together', async () => {
  const site = await write('broken', {
    'guides/a.mdx': 'first',
    'guides/b.mdx': '-1',
    'guides/c.mdx': '2',
    'guides/d.mdx': '2',
  });
  await expect(loadGuides(site)).rejects.toThrow(
    /a\.mdx:5:1 .*"order".*\n.*b\.mdx:5:1 .*"order".*\n.*d\.mdx:1:1 .*"order": 2 is taken by content\/guides\/c\.mdx/,
  );
});

test('what lies among the texts and no page comes of is named, with what to do', async () => {
  const site = await write('unread', {
    'guides/a.mdx': '1',
    'guides/b.md': '2',
    'guides/notes.txt': '3',
    'guides/picture.png': '4',
    'guides/.hidden.mdx': '5',
  });
  await mkdir(join(site, 'guides', 'deep'), { recursive: true });
  await mkdir(join(site, 'tutorials'), { recursive: true });
  await writeFile(join(site, 'guides', 'deep', 'c.mdx'), '');
  await writeFile(join(site, 'tutorials', 'd.mdx'), '');
  await expect(loadGuides(site)).rejects.toThrow(
    [
      'content/guides/b.md:1:1  is not read: rename it to b.mdx',
      'content/guides/deep/c.mdx:1:1  is not read: pages stand directly in content/guides',
      'content/guides/notes.txt:1:1  is not read: it is neither a page (.mdx) nor a picture',
      'content/tutorials/d.mdx:1:1  is not read: pages stand in content/guides, content/best-practices, content/pages',
    ].join('\n'),
  );
});
