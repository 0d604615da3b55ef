import { describe, expect, test } from 'vitest';
import { parseXml, type XmlElement } from '#tests/parse-xml.ts';
import { readSite } from '#tests/read-site.ts';
import type { ApiHistory } from '../openapi/history.ts';
import { renderFeed } from './feed.ts';
import { listPages } from './list-pages.ts';
import { renderSitemap } from './sitemap.ts';

const hostile = '</entry>]]>&amp;"\'<script>\u0000\ud800 名前';
const history: ApiHistory = {
  since: [],
  releases: [
    {
      version: '1.2.0',
      changes: [{ kind: 'added', breaking: false, name: 'x', text: 'not released yet', places: [] }],
    },
    {
      version: '1.1.0',
      date: '2026-03-04',
      changes: [
        {
          kind: 'changed',
          breaking: true,
          name: hostile,
          text: hostile,
          places: [
            { page: '/reference/widgets/list-widgets', anchor: 'query.limit', title: hostile, place: '' },
          ],
        },
      ],
    },
    { version: '1.0.0', date: '2026-01-02', changes: [] },
  ],
};
const plain = readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' });
const of = ({ children }: XmlElement, name: string) => children.filter((child) => child.name === name);
const one = (element: XmlElement, name: string): XmlElement => {
  const found = of(element, name);
  expect(found, name).toHaveLength(1);
  return found[0] as XmlElement;
};
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

describe('the feed is Atom (RFC 4287)', () => {
  test('with what each feed and entry must have, whatever the texts hold', async () => {
    const feed = parseXml(await renderFeed({ ...plain, name: hostile, getHistory: async () => history }));
    expect([feed.name, feed.attributes.get('xmlns')]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(one(feed, 'updated').text).toBe('2026-03-04T00:00:00Z');
    expect(one(one(feed, 'author'), 'name').text).toContain('名前');
    const links = new Map(
      of(feed, 'link').map((link) => [link.attributes.get('rel'), link.attributes.get('href')]),
    );
    expect(links.get('self')).toBe('https://docs.example/changelog/feed.xml');
    expect(URL.canParse(one(feed, 'id').text)).toBe(true);

    const entries = of(feed, 'entry');
    // What is not released is no news yet.
    expect(entries.map((entry) => one(entry, 'updated').text)).toEqual([
      '2026-03-04T00:00:00Z',
      '2026-01-02T00:00:00Z',
    ]);
    expect(new Set(entries.map((entry) => one(entry, 'id').text)).size).toBe(2);
    for (const entry of entries) {
      expect(one(entry, 'title').text).not.toBe('');
      expect(URL.canParse(one(entry, 'id').text)).toBe(true);
      expect(one(entry, 'link').attributes.get('rel')).toBe('alternate');
      expect(one(entry, 'content').attributes.get('type')).toBe('html');
    }
    const content = one(entries[0] as XmlElement, 'content').text;
    expect(content).toContain('<strong>Breaking:</strong> <code>&lt;/entry&gt;');
    expect(content).not.toContain('<script>');
  });

  test('where nothing was published yet too', async () => {
    const feed = parseXml(await renderFeed(plain));
    expect(of(feed, 'entry')).toEqual([]);
    expect(one(feed, 'updated').text).toMatch(moment);
  });
});

test('the sitemap follows its protocol: absolute addresses, each once, and days', async () => {
  const pages = (await listPages(plain)).map(({ path }) => ({ path, modified: '2026-11-24' }));
  const map = parseXml(renderSitemap('https://docs.example', [...pages, { path: `/${hostile}` }]));
  expect([map.name, map.attributes.get('xmlns')]).toEqual([
    'urlset',
    'http://www.sitemaps.org/schemas/sitemap/0.9',
  ]);
  const places = of(map, 'url').map((url) => one(url, 'loc').text);
  expect(places.every((place) => new URL(place).origin === 'https://docs.example')).toBe(true);
  expect(new Set(places).size).toBe(places.length);
  for (const url of of(map, 'url').slice(0, -1))
    expect(one(url, 'lastmod').text).toMatch(/^\d{4}-\d\d-\d\d$/);
});
