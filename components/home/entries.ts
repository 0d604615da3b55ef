import type { GuideSummary } from '#lib/content/model.ts';
import { isExported } from '#lib/env/exported.ts';
import type { Identity } from '#lib/links/identity-of.ts';
import { apiUrl, changelogUrl, descriptionUrl, explorerUrl } from '#lib/links/urls.ts';
import { words } from '#words/home.ts';

export interface Entry {
  readonly title: string;
  readonly text: string;
  readonly href: string;
}

/** A guide as a way into the documentation. */
export type Way = Pick<GuideSummary, 'collection' | 'title' | 'description' | 'href'>;

/** More than these are a list to search, which the navigation is already. */
const mostEntries = 5;

/**
 * The ways into the documentation of the main API, or of the one that there is: the site's texts first, then what the
 * API has itself. None where there are several, each with a reference of its own.
 * @param guides the site's texts, in reading order
 */
export function listEntries({ mainApi, apis }: Identity, guides: readonly Way[]): readonly Entry[] {
  if (apis.length === 0) return guides.slice(0, mostEntries).map(entryOf);
  const api = mainApi ?? (apis.length === 1 ? apis[0]?.slug : undefined);
  if (api === undefined) return [];
  const reference = apis.length === 1 ? apiUrl(api) : '/reference';
  return [...guided(reference, guides), ...described(api)].slice(0, mostEntries);
}

/** The first text of each folder, and the reference behind the first of them. */
function guided(reference: string, guides: readonly Way[]): readonly Entry[] {
  const start = guides.find(({ collection }) => collection === 'guides');
  const practice = guides.find(({ collection }) => collection === 'best-practices');
  const pages = guides.filter(({ collection }) => collection === 'pages');
  return [
    ...(start ? [entryOf(start)] : []),
    { title: words.apiReference, text: words.referenceAbout, href: reference },
    ...(practice ? [{ ...entryOf(practice), title: words.bestPractices }] : []),
    ...pages.map(entryOf),
  ];
}

function entryOf({ title, description, href }: Way): Entry {
  return { title, text: description, href };
}

/** What every API has besides its reference. */
function described(api: string): readonly Entry[] {
  return [
    ...(isExported ? [] : [{ title: words.explorer, text: words.explorerAbout, href: explorerUrl(api) }]),
    {
      title: 'OpenAPI',
      text: words.openapiAbout,
      href: descriptionUrl(api, 'yaml'),
    },
    { title: words.changelog, text: words.changelogAbout, href: changelogUrl() },
    { title: words.forMachines, text: words.machinesAbout, href: '/llms.txt' },
  ];
}
