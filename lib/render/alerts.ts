import type { Blockquote, Paragraph, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { words } from '#words/callouts.ts';

const kinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/**
 * Gives quotes that begin with `[!NOTE]`, `[!WARNING]`, … on a line of its own, which is how GitHub marks what must not
 * be overlooked, their word as a title and `alert-note`, … as class.
 */
export function markAlerts(tree: Root): void {
  visit(tree, 'blockquote', (quote: Blockquote) => {
    const [first, ...others] = quote.children;
    const text = first?.type === 'paragraph' ? first.children[0] : undefined;
    if (first?.type !== 'paragraph' || text?.type !== 'text') return;
    const [marker, kind] = /^\[!(\w+)\][ \t]*(?:\n|$)/.exec(text.value) ?? [];
    const name = kind?.toLowerCase();
    if (marker === undefined || !isKind(name)) return;
    text.value = text.value.slice(marker.length);
    const isEmpty = first.children.length === 1 && text.value === '';
    quote.children = [titleOf(words[name]), ...(isEmpty ? [] : [first]), ...others];
    quote.data = { hProperties: { className: [`alert-${name}`] } };
  });
}

function isKind(name: string | undefined): name is (typeof kinds)[number] {
  return kinds.some((kind) => kind === name);
}

function titleOf(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] };
}
