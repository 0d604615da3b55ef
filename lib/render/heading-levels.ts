import type { Element, Nodes } from 'hast';

/**
 * Gives each heading of `tree` the level that its place asks for: one below the heading above it, whatever levels the
 * author skipped (`#` then `###`, or a text that begins with `###`). Screen readers walk a page by these.
 *
 * @param under level of the heading that the text stands under
 */
export function levelHeadings(tree: Nodes, under: number): void {
  const open: number[] = [];
  for (const heading of listHeadings(tree)) {
    const level = Number(heading.tagName[1]);
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    heading.tagName = `h${Math.min(under + open.length, 6)}`;
  }
}

function listHeadings(node: Nodes): Element[] {
  if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) return [node];
  return 'children' in node ? node.children.flatMap(listHeadings) : [];
}
