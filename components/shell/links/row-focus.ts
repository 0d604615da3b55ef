/**
 * The links of rows are one stop for the Tab key, wherever the reader left it: from one to the next lead the arrow keys.
 * A page has hundreds of them.
 */
const rowLinks = ':is(.row-head, .body-line, .error-line) > a.anchor';

/** Takes all of them but the first out of the order of the Tab key. */
export function joinRowLinks(): void {
  const [, ...others] = document.querySelectorAll<HTMLAnchorElement>(rowLinks);
  for (const link of others) link.tabIndex = -1;
}

/** The one that has the focus is the one that Tab comes back to. */
export function keepRowLink({ target }: FocusEvent): void {
  if (!isRowLink(target) || target.tabIndex === 0) return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`${rowLinks}:not([tabindex="-1"])`))
    link.tabIndex = -1;
  target.tabIndex = 0;
}

/** With the arrow keys, Home and End to another one that is shown. */
export function moveAlongRows(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!isRowLink(target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(key)) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>(rowLinks)].filter((link) =>
    link.checkVisibility(),
  );
  const at = links.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[key] ?? at;
  event.preventDefault();
  links[Math.max(0, Math.min(next, links.length - 1))]?.focus();
}

function isRowLink(target: EventTarget | null): target is HTMLAnchorElement {
  return target instanceof HTMLAnchorElement && target.matches(rowLinks);
}
