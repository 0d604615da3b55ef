import type { GuideSummary } from '#lib/content/model.ts';
import type { Identity } from '#lib/links/identity-of.ts';
import { apiUrl, explorerUrl } from '#lib/links/urls.ts';

export interface Entry {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** A guide as a way into the documentation. */
export type Way = Pick<GuideSummary, 'collection' | 'title' | 'description' | 'href'>;

/**
 * The ways into the documentation of the main API, or of the one that there is; none where there are several, each with
 * a reference of its own.
 * @param guides the site's texts, in reading order
 */
export function listEntries({ mainApi, apis }: Identity, guides: readonly Way[]): readonly Entry[] {
  const [first] = apis;
  if (mainApi !== undefined) {
    const reference = apis.length === 1 ? apiUrl(mainApi) : '/reference';
    return guides.length > 0 ? guided(reference, guides) : single(mainApi);
  }
  return apis.length === 1 && first ? single(first.slug) : [];
}

/** The first text of each folder, and the reference behind the first of them. */
function guided(reference: string, guides: readonly Way[]): readonly Entry[] {
  const start = guides.find(({ collection }) => collection === 'guides');
  const practice = guides.find(({ collection }) => collection === 'best-practices');
  const pages = guides.filter(({ collection }) => collection === 'pages');
  return [
    ...(start ? [entryOf(start)] : []),
    { title: 'API reference', text: 'Every endpoint, parameter and status, ready to try.', href: reference },
    ...(practice ? [{ ...entryOf(practice), title: 'Best practices' }] : []),
    ...pages.map(entryOf),
  ];
}

function entryOf({ title, description, href }: Way): Entry {
  return { title, text: description, href };
}

function single(api: string): readonly Entry[] {
  return [
    {
      title: 'API reference',
      text: 'Every endpoint, parameter and status, ready to try.',
      href: apiUrl(api),
    },
    { title: 'Explorer', text: 'All requests in one client.', href: explorerUrl(api) },
    {
      title: 'OpenAPI',
      text: 'The description itself, for generators and clients.',
      href: `/openapi/${encodeURIComponent(api)}.yaml`,
    },
    { title: 'For machines', text: 'The same pages as Markdown.', href: '/llms.txt' },
  ];
}
