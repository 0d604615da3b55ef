import type { Paragraph, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const blockParents: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Makes text of the HTML in a Markdown file, as it is written there; its comments go. */
export function htmlAsText(tree: Root): Root {
  visit(tree, 'html', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const value = node.value.replace(/<!--[\s\S]*?-->/g, '');
    const text: Text = { type: 'text', value, ...(node.position && { position: node.position }) };
    const block: Paragraph = { type: 'paragraph', children: [text] };
    const said: (Paragraph | Text)[] =
      value.trim() === '' ? [] : [blockParents.has(parent.type) ? block : text];
    (parent.children as (Paragraph | Text)[]).splice(index, 1, ...said);
    return [SKIP, index + said.length];
  });
  return tree;
}
