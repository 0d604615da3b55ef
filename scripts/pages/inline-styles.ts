import type { PrintSheet } from './read-sheet.ts';

const link = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const fontPreload = /<link rel="preload" href="[^"]+" as="font"[^>]*>/g;

/** A page that waits for no style sheet, and the elements that bring the whole sheets later. */
export interface InlinedStyles {
  readonly html: string;
  readonly links: readonly string[];
}

/**
 * Writes into a page what of its style sheets can apply to it, so that it is shown without another round trip. The whole
 * sheets come with the scripts, which may draw what is not on the page yet; each then takes the place of the `<style>`
 * that bears its address (`late-scripts.ts`).
 *
 * A font asked for beside the page would take the line from it, and comes soon enough once the page asks.
 */
export function inlineStyles(html: string, sheetOf: (url: string) => PrintSheet): InlinedStyles {
  const classes = listClasses(html);
  const links = [...html.matchAll(link)].map((match) => match[0]);
  const inlined = html
    .replace(link, (_, url: string) => `<style data-until="${url}">${sheetOf(url)(classes)}</style>`)
    .replace(fontPreload, '');
  return { html: inlined, links };
}

function listClasses(html: string): ReadonlySet<string> {
  const names = [...html.matchAll(/ class="([^"]*)"/g)].flatMap((match) =>
    unescaped(match[1] ?? '').split(/\s+/),
  );
  return new Set(names);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function unescaped(attribute: string): string {
  return attribute.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? '');
}
