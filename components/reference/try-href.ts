import { isExported } from '#lib/env/exported.ts';
import { sectionAnchors } from '#lib/links/anchors.ts';
import { getSite } from '#lib/site/index.ts';

/**
 * Where "Try it" leads: to the console on the page itself; on exported pages, which have none, to that of the same
 * operation at the portal that the site names, or nowhere.
 *
 * @param page path of the operation's page
 */
export function tryHref(page: string): string | undefined {
  const anchor = `#${sectionAnchors.tryIt}`;
  if (!isExported) return anchor;
  const { consoleAt } = getSite();
  return consoleAt === undefined ? undefined : `${consoleAt}${page}${anchor}`;
}
