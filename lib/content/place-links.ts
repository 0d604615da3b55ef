import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { hrefOf, pageOf } from './page-of.ts';

/**
 * Gives each link to another text, as editors and code hosts follow it, the address of the page that comes of it:
 * `[Keys](../start.md#keys)` leads to `/guides/start#keys`.
 */
export function placeLinks(tree: Root, file: string): void {
  visit(tree, ['link', 'definition'], (node) => {
    if (!('url' in node)) return;
    const [, target = '', rest = ''] = /^(?![a-z][a-z+.-]*:|\/)([^?#]+\.mdx?)(#.*)?$/i.exec(node.url) ?? [];
    if (target === '') return;
    const text = path.posix.join(path.posix.dirname(file), target);
    const page = pageOf(text.replace(/^content\//, ''));
    if (page !== undefined) node.url = hrefOf(page) + rest;
  });
}
