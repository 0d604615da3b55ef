import { nearestIds } from '../links/nearest.ts';
import type { Site } from '../links/site.ts';
import { listCurrent } from '../links/versions.ts';
import type { Api } from '../openapi/model.ts';

/** The API that is named; without a name all of them in their current versions, the portal's main one first. */
export async function findApis(
  name: string | undefined,
  site: Site,
): Promise<readonly Api[] | { readonly missing: string }> {
  const apis = await site.getApis();
  if (name === undefined)
    return listCurrent(apis).sort(
      (a, b) => Number(b.slug === site.mainApi) - Number(a.slug === site.mainApi),
    );
  const api = apis.find(({ slug }) => slug === name);
  if (api !== undefined) return [api];
  const slugs = apis.map(({ slug }) => slug);
  return { missing: missing('API', name, slugs, 'Leave `api` out to look in all of them.') };
}

/** That there is no such thing, and the names that are nearest to what was asked for. */
export function missing(noun: string, name: string, names: Iterable<string>, hint: string): string {
  const known = [...new Set(names)];
  const nearest = nearestIds(name, known);
  const shown = nearest.length > 0 ? nearest : known.slice(0, known.length <= 10 ? 10 : 0);
  const list = shown.map((each) => `\`${each}\``).join(', ');
  const offer = list === '' ? '' : ` ${nearest.length > 0 ? 'Nearest' : 'There are'}: ${list}.`;
  return `There is no ${noun} "${name}".${offer} ${hint}`;
}
