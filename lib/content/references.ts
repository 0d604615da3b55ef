import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributeText, type ComponentNode } from './attribute-text.ts';
import { attributesOf } from './components.ts';
import type { GuideReference } from './model.ts';

/** What a page links to and shows, with the place of each. */
export function collectReferences(tree: Root): GuideReference[] {
  const references: GuideReference[] = [];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.type === 'image') references.push({ kind: 'image', url: node.url, line, column });
    if (node.type === 'link' || node.type === 'definition')
      references.push({ kind: 'link', url: node.url, line, column });
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const url of addressesOf(node)) references.push({ kind: 'link', url, line, column });
  });
  return references;
}

/** Where the attributes of a component lead, such as those of a card. */
function addressesOf(node: ComponentNode): string[] {
  const attributes = attributesOf(node.name) ?? {};
  return Object.keys(attributes).flatMap((name) => {
    const url = attributes[name]?.isAddress && attributeText(node, name);
    return url ? [url] : [];
  });
}
