import type { Ledger } from './ledger.ts';
import { pageOfId } from './urls.ts';

/**
 * Addresses of pages that the ledger says were moved or removed, with the permanent link that knows more: also those who
 * kept a page's own address come to the right place. What an address has behind `#` stays with the browser.
 */
export function oldPages(ledger: Ledger | undefined): { source: string; destination: string }[] {
  const moved = [...(ledger?.entries ?? [])].filter(([id, redirect]) => redirect !== undefined && isPage(id));
  return moved.map(([id]) => ({ source: pageOfId(id), destination: `/go/${id}` }));
}

/** Slugs are kebab-case; anchors with marks of their own are of no page. */
function isPage(id: string): boolean {
  return /^[\w-]+(?:\/[\w-]+)*$/.test(id);
}
