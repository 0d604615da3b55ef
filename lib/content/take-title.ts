import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { ContentFault } from './fault.ts';

/**
 * Takes the `#` heading that a text begins with out of it: the page writes its title itself.
 * @returns its text; `undefined` where the text begins with something else
 */
export function takeTitle(tree: Root): string | undefined {
  const index = tree.children.findIndex(({ type }) => type !== 'yaml');
  const first = tree.children[index];
  if (!isTitle(first)) return undefined;
  tree.children.splice(index, 1);
  return textOf(first);
}

/** Headings of the first level that are not the title of the page. */
export function topHeadingFaults(tree: Root, file: string): ContentFault[] {
  return tree.children.filter(isTitle).map((node) => ({
    ...{ file, line: node.position?.start.line ?? 1, column: 1 },
    message: 'headings begin at ##: the title is the # of the page',
  }));
}

/** A page has one title. `title`: that of the front matter, `taken` that of the text, which is out of the tree. */
export function titleFaults(
  tree: Root,
  file: string,
  { title, taken }: { title: string | undefined; taken: string | undefined },
): ContentFault[] {
  const others = topHeadingFaults(tree, file);
  if (title === undefined || taken === undefined || title === taken) return others;
  const message = `is not what the text begins with (# ${taken}): leave one of the two out`;
  return [{ file, line: 1, column: 1, field: 'title', message }, ...others];
}

/** What a page without a title is called: its file's name in words. */
export function titleOfName(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function isTitle(node: { type: string } | undefined): node is Heading {
  return node?.type === 'heading' && (node as Heading).depth === 1;
}
