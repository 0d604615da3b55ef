import { withBase, withoutBase } from '#lib/env/base-path.ts';
import { isExported } from '#lib/env/exported.ts';
import { goUrl, permalinkId } from '#lib/links/urls.ts';

/**
 * The address to hand out: it goes on working when the page or the row is renamed. Among static files, where many hosts
 * lead on no address, it is the place itself.
 */
export function permanentUrl(link: HTMLAnchorElement): string {
  const anchor = shownAnchor(link);
  if (isExported) return location.origin + location.pathname + (anchor && `#${anchor}`);
  return location.origin + permanentAddress(anchor === '' ? undefined : anchor);
}

/** Of the open page or a place on it, from the root of the origin. */
export function permanentAddress(anchor?: string): string {
  return withBase(goUrl(permalinkId(withoutBase(location.pathname), anchor)));
}

/** A row that several statuses share is linked as that of the status which is being read. */
function shownAnchor(link: HTMLAnchorElement): string {
  const anchor = new URL(link.href).hash.slice(1);
  const panel = link.closest<HTMLElement>('[data-values]');
  const status = panel?.parentElement?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.dataset
    .tab;
  const [first = ''] = panel?.dataset.values?.split(' ') ?? [];
  const own = `${panel?.dataset.panelOf}-`;
  if (status === undefined || !anchor.startsWith(own + first)) return anchor;
  return own + status + anchor.slice((own + first).length);
}
