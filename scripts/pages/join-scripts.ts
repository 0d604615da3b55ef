import { createHash } from 'node:crypto';
import { withBase, withoutBase } from '#lib/env/base-path.ts';

/** A file of the build: its URL path and its text. */
export interface Script {
  readonly url: string;
  readonly text: string;
}

/** What is loaded in place of the scripts of each page. */
export interface JoinedScripts {
  readonly files: readonly Script[];
  /** The files of a page that loaded these, in the order in which they must run. */
  readonly of: (urls: readonly string[]) => readonly string[];
}

/**
 * Joins the many chunks of a page into two files: what this kind of page adds, and then what every page loads. Ten requests
 * of a few kilobytes each cost more round trips than bytes, and compress worse.
 *
 * @param pages the scripts of each page
 */
export function joinScripts(
  pages: readonly (readonly string[])[],
  read: (url: string) => string,
): JoinedScripts {
  const [first = []] = pages;
  const common = first.filter((url) => pages.every((urls) => urls.includes(url)));
  const files = new Map<string, Script>();
  const join = (urls: readonly string[]): string[] => {
    if (urls.length === 0) return [];
    const key = urls.join(' ');
    const known = files.get(key) ?? joined(urls.map((url) => ({ url, text: read(url) })));
    files.set(key, known);
    return [known.url];
  };
  // What starts Next is common to all pages, and asks at once for each chunk that has not come yet.
  const of = (urls: readonly string[]) => [
    ...join(urls.filter((url) => !common.includes(url))),
    ...join(common),
  ];
  for (const urls of pages) of(urls);
  return { files: [...files.values()], of };
}

function joined(scripts: readonly Script[]): Script {
  const text = scripts.map(named).join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { url: withBase(`/_next/static/chunks/${hash}.js`), text };
}

const ownElement = '"object"==typeof document?document.currentScript:void 0';
const registration = `(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push([${ownElement},`;

/** A chunk tells Turbopack who it is by the element that loads it, or, as in a worker, by its name. */
function named({ url, text }: Script): string {
  if (!text.startsWith('(globalThis.TURBOPACK||')) {
    if (text.includes(ownElement)) throw new Error(`${url} registers itself in a way that is not known`);
    return text;
  }
  if (!text.startsWith(registration)) throw new Error(`${url} registers itself in a way that is not known`);
  const name = JSON.stringify(decodeURIComponent(withoutBase(url).replace(/^\/_next\//, '')));
  return text.replace(ownElement, () => name);
}
