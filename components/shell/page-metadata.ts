import type { Metadata } from 'next';
import { identity } from '#lib/links/identity.ts';
import { cardUrl, markdownUrl } from '#lib/links/urls.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/shell.ts';

/**
 * Head of a page: its one address, its Markdown twin, and what a shared link shows.
 *
 * @param more `canonical`: the page that search engines are to show in its place
 */
export function pageMetadata(
  page: string,
  title: string | undefined,
  description: string | undefined,
  more: { feed?: string; canonical?: string | undefined } = {},
): Metadata {
  const { feed, canonical = page } = more;
  const shown = {
    title: title ?? say(words.developers, { name: identity.name }),
    description: description ?? identity.description,
  };
  const image = { url: cardUrl(page), width: 1200, height: 630, alt: shown.title };
  const types = {
    ...(feed !== undefined && { 'application/atom+xml': feed }),
    'text/markdown': markdownUrl(page),
  };
  return {
    ...(title !== undefined && { title }),
    description: shown.description,
    alternates: { canonical, types },
    openGraph: {
      ...shown,
      type: page === '/' ? 'website' : 'article',
      url: page,
      siteName: identity.name,
      images: [image],
    },
    twitter: { ...shown, card: 'summary_large_image' },
  };
}
