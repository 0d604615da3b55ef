/** What a page holds for others to point at, and what it points at. */
export interface ReadPage {
  readonly ids: readonly string[];
  readonly links: readonly string[];
}

/** Ids and links of a page's HTML, without its scripts. */
export function readHtml(html: string): ReadPage {
  const shown = html.replace(/<script[\s\S]*?<\/script>/g, '');
  const values = (attribute: string) =>
    [...shown.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
      plainText(value),
    );
  return { ids: values('id'), links: values('href') };
}

function plainText(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** `page → link` for each link within the site that leads to no page, or to no place on it; each once. */
export async function findBrokenLinks(
  pages: ReadonlyMap<string, ReadPage>,
  origin: string,
  readOther: (url: string) => Promise<ReadPage | undefined>,
): Promise<string[]> {
  const broken = new Set<string>();
  for (const [page, { links }] of pages) {
    for (const link of links) {
      const url = new URL(link, `${origin}${page}`);
      if (url.origin !== origin || /^\/(?:_next|api)\//.test(url.pathname)) continue;
      const target = pages.get(url.pathname) ?? (await readOther(url.pathname + url.search));
      const isFound =
        target !== undefined &&
        (url.hash === '' || target.ids.includes(decodeURIComponent(url.hash.slice(1))));
      if (!isFound) broken.add(`${page} → ${link}`);
    }
  }
  return [...broken];
}
