import type { SiteConfig } from './model.ts';

/**
 * The scripts of others that pages load, and the origins that these may call, as source expressions of a content security
 * policy; undefined where a site lists none.
 */
export function otherSources({
  analytics,
}: Pick<SiteConfig, 'analytics'>):
  | { scripts: readonly string[]; connections: readonly string[] }
  | undefined {
  if (analytics === undefined) return undefined;
  const addresses = analytics.scripts.map(({ src }) => new URL(src));
  return {
    // Without the query, which no source expression has.
    scripts: [...new Set(addresses.map(({ origin, pathname }) => origin + pathname))],
    connections: [...new Set([...addresses.map(({ origin }) => origin), ...analytics.origins])],
  };
}
