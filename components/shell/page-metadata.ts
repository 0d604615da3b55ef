import type { Metadata } from 'next';
import { identity } from '#lib/links/identity.ts';
import { markdownUrl } from '#lib/links/urls.ts';

/** Head of a page: its one address, its Markdown twin, and what a shared link shows. */
export function pageMetadata(
  page: string,
  title: string | undefined,
  description: string | undefined,
): Metadata {
  const shown = {
    title: title ?? `${identity.name} developers`,
    description: description ?? identity.description,
  };
  return {
    ...(title !== undefined && { title }),
    description: shown.description,
    alternates: { canonical: page, types: { 'text/markdown': markdownUrl(page) } },
    openGraph: { ...shown, type: page === '/' ? 'website' : 'article', url: page, siteName: identity.name },
    twitter: { ...shown, card: 'summary' },
  };
}
