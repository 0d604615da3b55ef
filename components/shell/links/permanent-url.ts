import { withBase, withoutBase } from '#lib/env/base-path.ts';
import { isExported } from '#lib/env/exported.ts';
import { answerTabs } from '#lib/links/anchors.ts';
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

/** A row that several statuses share is linked as that of the status whose example is shown. */
function shownAnchor(link: HTMLAnchorElement): string {
  const anchor = new URL(link.href).hash.slice(1);
  const values = link.closest<HTMLElement>('[data-values]')?.dataset.values?.split(' ') ?? [];
  const shown = document.querySelector<HTMLElement>(
    `[data-panel-of="${answerTabs.idBase}"][data-state="active"]`,
  );
  const [first = ''] = values;
  const status = shown?.dataset.value ?? '';
  const own = `${answerTabs.follows}-`;
  if (!values.includes(status) || !anchor.startsWith(own + first)) return anchor;
  return own + status + anchor.slice((own + first).length);
}
