/**
 * The id that the address names after `#`, empty where there is none. Mail and chat programs write the brackets of a
 * link such as `#response-200[].date` as percent escapes; no id of a page has any.
 */
export function linkedAnchor(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
