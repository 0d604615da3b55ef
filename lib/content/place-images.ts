import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMdx } from './syntax.ts';

/** Whether a file among the texts is a picture that a page may show. */
export function isImage(file: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(file);
}

/** The address, without its first slash, at which a picture is served. @param file path below `content/` */
export function servedImage(file: string): string {
  return path.posix.join('content', file);
}

/**
 * Gives each picture that a text names by its place beside it the address at which it is served:
 * `![](../images/a.png)` in `guides/start.mdx` becomes `![](/content/images/a.png)`.
 *
 * @param file path below `content/`, with forward slashes
 */
export function placeImages(source: string, file: string): string {
  const images: { start: number; end: number; url: string }[] = [];
  visit(read(source), 'image', ({ url, position }) => {
    const { start, end } = position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined && isRelative(url))
      images.push({ start: start.offset, end: end.offset, url });
  });
  return images.reduceRight((text, { start, end, url }) => {
    const served = `/${servedImage(path.posix.join(path.posix.dirname(file), url))}`;
    const at = offsetOf(text.slice(start, end), url);
    if (at === undefined) return text;
    return text.slice(0, start + at) + served + text.slice(start + at + url.length);
  }, source);
}

/** Where the address begins in `![…](url)` or `![…](<url>)`. */
function offsetOf(image: string, url: string): number | undefined {
  for (const opening of ['](', '](<']) {
    const at = image.lastIndexOf(opening + url);
    if (at !== -1) return at + opening.length;
  }
  return undefined;
}

/** Why a text cannot be read is said where all texts are checked. */
function read(source: string): Root {
  try {
    return parseMdx(source);
  } catch {
    return { type: 'root', children: [] };
  }
}

function isRelative(url: string): boolean {
  return !/^(?:[a-z][a-z+.-]*:|\/|#)/i.test(url);
}
