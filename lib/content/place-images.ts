import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

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
 * `![](../images/a.png)` in `content/guides/start.mdx` becomes `![](/content/images/a.png)`.
 */
export function placeImages(tree: Root, file: string): void {
  visit(tree, 'image', (image) => {
    if (isRelative(image.url)) image.url = `/${path.posix.join(path.posix.dirname(file), image.url)}`;
  });
}

function isRelative(url: string): boolean {
  return !/^(?:[a-z][a-z+.-]*:|\/|#)/i.test(url);
}
