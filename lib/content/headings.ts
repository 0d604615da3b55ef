import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { GuideHeading } from './model.ts';

/** Headings with the ids that rehype-slug gives them: one slugger per page, fed in the same order. */
export function collectHeadings(tree: Root): { heading: GuideHeading; line: number }[] {
  const slugger = new GithubSlugger();
  const found: { heading: GuideHeading; line: number }[] = [];
  visit(tree, 'heading', (node) => {
    const text = textOf(node);
    const id = slugger.slug(text);
    const { depth } = node;
    if (depth === 2 || depth === 3 || depth === 4) {
      found.push({ heading: { id, text, depth }, line: node.position?.start.line ?? 1 });
    }
  });
  return found;
}
