/**
 * Whether a link of a description stays on the site of the API that it is about, so that a reader need not be told where
 * it leads: `developer.acme.com`, where the API is called at `api.acme.com`.
 *
 * @param servers base URLs of the API
 */
export function isOwnSite(host: string, servers: readonly string[]): boolean {
  if (host.includes('xn--')) return false;
  return servers.some((server) => {
    const site = siteOf(server);
    return site !== undefined && (host === site || host.endsWith(`.${site}`));
  });
}

/** `acme.com` of `https://api.acme.com/v1`; of a short name the name itself, and never a suffix such as `co.uk`. */
function siteOf(server: string): string | undefined {
  const host = URL.canParse(server) ? new URL(server).host : '';
  const labels = host.split('.');
  if (labels.length < 2 || /^[\d.:[\]]+$/.test(host)) return undefined;
  const parent = labels.slice(1);
  const isSuffix = parent.length < 2 || (parent.length === 2 && /^\w{2,3}\.\w{2}$/.test(parent.join('.')));
  return isSuffix ? host : parent.join('.');
}
