/**
 * Has what leads to the page in other forms ask for the chosen server: its Markdown, and the whole of long samples.
 * @param search `?server=…`
 */
export function followChoice(search: string): void {
  for (const copy of document.querySelectorAll<HTMLElement>('[data-copy-page]')) {
    copy.dataset.copyPage = copy.dataset.copyPage?.replace(/\?.*|$/, search);
    searchFor(copy.nextElementSibling, search);
  }
  for (const rest of document.querySelectorAll<HTMLElement>('.code:has(.server) [data-whole]')) {
    rest.dataset.whole = rest.dataset.whole?.replace(/\?.*|$/, search);
    searchFor(rest.querySelector('a'), search);
  }
}

function searchFor(link: Element | null, search: string): void {
  if (link instanceof HTMLAnchorElement) link.search = search;
}
