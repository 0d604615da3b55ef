import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { GuideReference } from './model.ts';

/** What a page links to and shows, with the place of each. */
export function collectReferences(tree: Root): GuideReference[] {
  const references: GuideReference[] = [];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.type === 'image') references.push({ kind: 'image', url: node.url, line, column });
    if (node.type === 'link' || node.type === 'definition')
      references.push({ kind: 'link', url: node.url, line, column });
  });
  return references;
}
