import { expect, test } from 'vitest';
import { findBrokenLinks, readHtml } from '../e2e/support/broken-links.ts';

const origin = 'https://docs.example';
const site = (pages: Readonly<Record<string, string>>) =>
  new Map(Object.entries(pages).map(([path, html]) => [path, readHtml(html)]));
const find = (pages: Readonly<Record<string, string>>) =>
  findBrokenLinks(site(pages), origin, async (url) =>
    url === '/go/a?lang=curl' ? { ids: [], links: [] } : undefined,
  );

test('the check of the whole site finds each link and anchor that leads nowhere', async () => {
  const broken = await find({
    '/': '<h1 id="top">A</h1><a href="#top">1</a><a href="#gone">2</a><a href="/b#x&amp;y">3</a>',
    '/b': '<p id="x&amp;y"></p><a href="/nope">4</a><a href="/">5</a><a href="../#top">6</a><a href="/#nope">7</a>',
  });
  expect(broken).toEqual(['/ → #gone', '/b → /nope', '/b → /#nope']);
});

test('it leaves alone what is not the site’s: other origins, scripts, the portal’s interfaces', async () => {
  const links = [
    'https://other.example/x',
    'mailto:a@b.example',
    `${origin}/_next/static/a.js`,
    '/api/try',
    '/go/a?lang=curl',
  ];
  const html = links.map((link) => `<a href="${link}">x</a>`).join('');
  expect(await find({ '/': `${html}<script>'<a href="/nope">'</script>` })).toEqual([]);
});
