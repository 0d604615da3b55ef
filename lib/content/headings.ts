import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { GuideHeading } from './model.ts';

/** Gives each heading the id that it has on the page, and lists those that the page's contents and links name. */
export function nameHeadings(tree: Root): GuideHeading[] {
  const slugger = new GithubSlugger();
  const found: GuideHeading[] = [];
  visit(tree, 'heading', (node) => {
    const text = textOf(node);
    const id = slugger.slug(text);
    node.data = { ...node.data, hProperties: { id } };
    const { depth } = node;
    if (depth === 2 || depth === 3 || depth === 4) found.push({ id, text, depth });
  });
  return found;
}
