import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { groupChanges } from '../changes/page-history.ts';
import { firstApi, type Site } from '../links/site.ts';
import { changelogUrl } from '../links/urls.ts';
import type { Release } from '../openapi/history.ts';
import type { Api } from '../openapi/model.ts';
import { escapeXml } from './sitemap.ts';

interface Entry {
  readonly api: Api;
  readonly release: Release & { readonly date: string };
}

/** The changelog as an Atom feed (RFC 4287): one entry for each recorded version of each API, the newest first. */
export async function renderFeed(site: Site): Promise<string> {
  const apis = await site.getApis();
  const lists = await Promise.all(
    apis.map(async (api) =>
      (await site.getHistory(api.slug)).releases.flatMap((release) => entryOf(api, release)),
    ),
  );
  const entries = lists.flat().sort((a, b) => (a.release.date < b.release.date ? 1 : -1));
  const first = firstApi(apis, site.mainApi)?.slug;
  const home = site.portalUrl + changelogUrl();
  // RFC 4287 wants a moment even where nothing was published yet.
  const updated = entries[0]?.release.date ?? '1970-01-01';
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escapeXml(home)}</id>`,
    `<title>${escapeXml(say(words.feedTitle, { name: site.name }))}</title>`,
    `<updated>${moment(updated)}</updated>`,
    `<author><name>${escapeXml(site.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${home}/feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>`,
    ...entries.map((entry) => renderEntry(entry, site.portalUrl, first)),
    '</feed>',
  ].join('\n')}\n`;
}

function entryOf(api: Api, { date, ...release }: Release): Entry[] {
  return date === undefined ? [] : [{ api, release: { ...release, date } }];
}

function renderEntry({ api, release }: Entry, portalUrl: string, first: string | undefined): string {
  const { version, date, changes } = release;
  const url = escapeXml(portalUrl + changelogUrl(api.slug === first ? undefined : api.slug, version));
  const isBreaking = changes.some(({ breaking }) => breaking);
  return [
    '<entry>',
    `<id>${url}</id>`,
    `<title>${escapeXml(`${api.title} ${version}${isBreaking ? ` (${words.breakingFlag})` : ''}`)}</title>`,
    `<updated>${moment(date)}</updated>`,
    `<link rel="alternate" type="text/html" href="${url}"/>`,
    `<content type="html">${escapeXml(contentOf(release, portalUrl))}</content>`,
    '</entry>',
  ].join('\n');
}

/** HTML as text of the feed: hence escaped here, and once more where it is put into XML. */
function contentOf({ changes }: Release, portalUrl: string): string {
  const parts = groupChanges(changes).map(({ title, changes }) => {
    const items = changes.map(({ name, text, breaking, places }) => {
      const links = places.map(({ page, anchor, title: on }) => {
        const words = escapeXml(on);
        const to =
          page === undefined ? undefined : portalUrl + page + (anchor === undefined ? '' : `#${anchor}`);
        return to === undefined ? words : `<a href="${escapeXml(to)}">${words}</a>`;
      });
      const mark = breaking ? `<strong>${words.breaking}:</strong> ` : '';
      return `<li>${mark}<code>${escapeXml(name)}</code>: ${escapeXml(text)} (${links.join(', ')})</li>`;
    });
    return `<h3>${title}</h3><ul>${items.join('')}</ul>`;
  });
  return parts.length === 0 ? `<p>${words.nothingChanged}</p>` : parts.join('');
}

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
