import type { Identity } from '#lib/links/identity-of.ts';
import { apiUrl, explorerUrl, guideUrl, rateLimitsUrl } from '#lib/links/urls.ts';

export interface Entry {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/**
 * The ways into the documentation of the main API, or of the one that there is; none where there are several, each with
 * a reference of its own.
 * @param pages paths of the guides that there are
 */
export function listEntries({ mainApi, apis }: Identity, pages: ReadonlySet<string>): readonly Entry[] {
  const [first] = apis;
  if (mainApi !== undefined) {
    const reference = apis.length === 1 ? apiUrl(mainApi) : '/reference';
    const written = guided(reference).filter(({ href }) => href === reference || pages.has(href));
    return written.length > 1 ? written : single(mainApi);
  }
  return apis.length === 1 && first ? single(first.slug) : [];
}

function guided(reference: string): readonly Entry[] {
  return [
    {
      title: 'Quickstart',
      text: 'From a key to a signed-in user in three requests.',
      href: guideUrl('quickstart'),
    },
    {
      title: 'API reference',
      text: 'Every endpoint, parameter and status, ready to try.',
      href: reference,
    },
    {
      title: 'Best practices',
      text: 'Errors, security, performance and integration, with code.',
      href: guideUrl('error-handling', undefined, 'best-practices'),
    },
    {
      title: 'Rate limits',
      text: 'What each plan admits, and what to do at the limit.',
      href: rateLimitsUrl(),
    },
    { title: 'Errors', text: 'Every code: why it happens and what to do.', href: '/errors' },
  ];
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
