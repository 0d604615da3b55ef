/** A longer paste would not fit into an address. */
export const longestSearch = 4000;

/** Of the search page and of `/api/search`. @param scope and version: see `useSearch` */
export function searchQuery(words: string, scope: string, version: string): string {
  const choice = { ...(scope && { api: scope }), ...(version && { version }) };
  return new URLSearchParams({ q: words.slice(0, longestSearch), ...choice }).toString();
}
