import type { Nodes } from 'mdast';
import { parseCommonmark } from './commonmark-tree.ts';
import { htmlText } from './raw-html.ts';

/**
 * A description as one line of plain text, for summaries, search and meta tags. Markup goes, its text stays; with
 * `longest` (in characters) it ends at a word with "…".
 */
export function renderPlainText(description: string, longest = Number.POSITIVE_INFINITY): string {
  const tree = parseCommonmark(description);
  const text = (tree === undefined ? description : read(tree)).replace(/\s+/g, ' ').trim();
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}

function read(node: Nodes): string {
  if (node.type === 'html') return htmlText(node.value);
  if (node.type === 'break') return ' ';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isInline = node.type === 'paragraph' || !node.children.some(isBlock);
  return node.children.map(read).join(isInline ? '' : ' ');
}

function isBlock(node: Nodes): boolean {
  return 'children' in node
    ? /^(?:paragraph|heading|list|listItem|table|tableRow|tableCell|blockquote)$/.test(node.type)
    : node.type === 'code';
}
