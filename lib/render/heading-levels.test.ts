import { expect, test } from 'vitest';
import { safeTree } from './commonmark-tree.ts';
import { levelHeadings } from './heading-levels.ts';

function levels(source: string, under: number): string[] {
  const tree = safeTree(source);
  levelHeadings(tree, under);
  const children = 'children' in tree ? tree.children : [];
  return children.flatMap((node) =>
    node.type === 'element' && /^h\d$/.test(node.tagName) ? [node.tagName] : [],
  );
}

test('puts the first heading one below what it stands under', () => {
  expect(levels('### Only', 1)).toEqual(['h2']);
  expect(levels('# One\n\n## Two\n\n# Three', 2)).toEqual(['h3', 'h4', 'h3']);
});

test('closes the gaps that an author left', () => {
  expect(levels('# a\n\n#### b\n\n#### c\n\n## d\n\n### e', 1)).toEqual(['h2', 'h3', 'h3', 'h3', 'h4']);
  expect(levels('### a\n\n## b\n\n# c', 1)).toEqual(['h2', 'h2', 'h2']);
});

test('stops at six', () => {
  expect(levels('# a\n\n## b\n\n### c\n\n#### d', 4)).toEqual(['h5', 'h6', 'h6', 'h6']);
});
