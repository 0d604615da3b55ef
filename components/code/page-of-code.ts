import { cache } from 'react';
import { codeUrl } from '#lib/links/urls.ts';
import { beginningOf, type CodePart, codeHash, codeLimits, countLines } from '#lib/render/long-code.ts';

/** What the codes of one page share while it is rendered: where it is, and how much of it they have taken. */
const pageOfCode = cache(() => ({
  url: undefined as string | undefined,
  servers: [] as readonly string[],
  lines: 0,
  characters: 0,
}));

/**
 * Says, before anything of a page is rendered, where its codes will be found whole, and of a page about an API where
 * that is called.
 */
export function setPageOfCode(url: string, servers: readonly { readonly url: string }[] = []): void {
  Object.assign(pageOfCode(), { url, servers: servers.map((server) => server.url) });
}

/** The base URLs of the API that the page is about. */
export function serversOfPage(): readonly string[] {
  return pageOfCode().servers;
}

/** The API whose reference the page belongs to. */
export function apiOfPage(): string | undefined {
  const [, api] = /^\/reference\/([^/#]+)/.exec(pageOfCode().url ?? '') ?? [];
  return api === undefined ? undefined : decodeURIComponent(api);
}

/** A code as its page shows it: all of it, or its beginning and the address of its whole. */
export function partOfCode(source: string): CodePart & { readonly url?: string } {
  const page = pageOfCode();
  const isFull = page.lines >= codeLimits.linesOfPage || page.characters >= codeLimits.charactersOfPage;
  const few = { lines: codeLimits.fewLines, characters: codeLimits.fewCharacters };
  const part = beginningOf(source, isFull ? few : codeLimits);
  page.lines += countLines(part.text);
  page.characters += part.text.length;
  const url = part.note === undefined ? undefined : urlOfWhole(codeHash(source));
  return url === undefined ? part : { ...part, url };
}

/** Where all of a text will be found that the page shows in part; `undefined` where the page has no address. */
export function urlOfWhole(hash: string): string | undefined {
  const { url } = pageOfCode();
  return url === undefined ? undefined : codeUrl(url, hash);
}
