import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import { isInline } from './components.ts';

/**
 * Makes blocks of components that alone fill a line, such as `<Callout>Text.</Callout>`: the parser takes them for a
 * part of a paragraph.
 */
export function liftComponents(tree: Root): Root {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const blocks = blocksOf(paragraph.children);
    if (blocks === undefined || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, ...blocks);
    return [SKIP, index + blocks.length];
  });
  return tree;
}

function blocksOf(nodes: readonly RootContent[]): MdxJsxFlowElement[] | undefined {
  const parts = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (parts.length === 0 || !parts.every(isBlock)) return undefined;
  return parts.map((part) => ({
    ...part,
    type: 'mdxJsxFlowElement',
    children: blocksOf(part.children) ?? paragraphOf(part.children),
  }));
}

function isBlock(node: RootContent): node is MdxJsxTextElement {
  return node.type === 'mdxJsxTextElement' && !isInline(node.name);
}

function paragraphOf(children: PhrasingContent[]): Paragraph[] {
  const position = children[0]?.position;
  return children.length === 0 ? [] : [{ type: 'paragraph', children, ...(position && { position }) }];
}
