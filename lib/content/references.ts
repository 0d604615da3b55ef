import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributeText, type ComponentNode } from './attribute-text.ts';
import { attributesOf } from './components.ts';
import type { GuideReference, NamedPart } from './model.ts';

/** What a page links to and shows, with the place of each. */
export function collectReferences(tree: Root, file: string): GuideReference[] {
  const references: GuideReference[] = [];
  visit(tree, (node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    if (node.type === 'image') references.push({ kind: 'image', url: node.url, file, line, column });
    if (node.type === 'link' || node.type === 'definition')
      references.push({ kind: 'link', url: node.url, file, line, column });
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const url of addressesOf(node)) references.push({ kind: 'link', url, file, line, column });
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

/** Components that show a part of a description by its name. */
export const partComponents: ReadonlySet<string> = new Set(['Schema', 'Operation', 'Request']);

/** What a page shows of descriptions by name, with the place of each. */
export function collectNamedParts(tree: Root, file: string): NamedPart[] {
  const parts: NamedPart[] = [];
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const { name: component, position } = node as ComponentNode;
    if (component === null || !partComponents.has(component)) return;
    const { line = 1, column = 1 } = position?.start ?? {};
    const [api, example] = ['api', 'example'].map((name) => attributeText(node as ComponentNode, name));
    parts.push({
      component: component as NamedPart['component'],
      name: attributeText(node as ComponentNode, component === 'Schema' ? 'name' : 'id') ?? '',
      ...(api !== undefined && { api }),
      ...(example !== undefined && { example }),
      ...{ file, line, column },
    });
  });
  return parts;
}
