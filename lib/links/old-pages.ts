import type { Ledger } from './ledger.ts';

/**
 * Addresses of pages that the ledger says were moved or removed, with the permanent link that knows more: also those who
 * kept a page's own address come to the right place. What an address has behind `#` stays with the browser.
 */
export function oldPages(ledger: Ledger | undefined): { source: string; destination: string }[] {
  const moved = [...(ledger?.entries ?? [])].filter(([id, redirect]) => redirect !== undefined && isPage(id));
  return moved.map(([id]) => ({ source: pagePath(id), destination: `/go/${id}` }));
}

/** Slugs are kebab-case; anchors with marks of their own are of no page. */
function isPage(id: string): boolean {
  return /^[\w-]+(?:\/[\w-]+){0,2}$/.test(id);
}

function pagePath(id: string): string {
  const isText = /^(?:guides|best-practices|errors|rate-limits|changelog|reference)(?:\/|$)/.test(id);
  return isText ? `/${id}` : `/reference/${id}`;
}
