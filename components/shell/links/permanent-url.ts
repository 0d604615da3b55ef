import { goUrl, permalinkId } from '#lib/links/urls.ts';

/** The address to hand out: it goes on working when the page or the row is renamed. */
export function permanentUrl(link: HTMLAnchorElement): string {
  const anchor = new URL(link.href).hash.slice(1);
  return location.origin + goUrl(permalinkId(location.pathname, anchor === '' ? undefined : anchor));
}
