import path from 'node:path';
import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { nearest } from '../errors/nearest.ts';
import { attributeText, type ComponentNode } from './attribute-text.ts';

/** The texts of a site by their path, such as `content/parts/note.mdx`: a map, or what reads them when asked. */
export interface Texts {
  get(file: string): string | undefined;
  keys(): Iterable<string>;
}

/** How much one page may take in: three parts that hold each other would be endless, and ten deep a million. */
export const mostIncluded = 200;

/** Where a text is taken in. */
export interface Place {
  /** The file that names it. */
  readonly file: string;
  /** The files on the way to it, the page first. */
  readonly way: readonly string[];
  readonly texts: Texts;
}

/** The file that an `<Include>` names, or what is wrong with it. */
export function findIncluded(
  node: ComponentNode,
  { file, way, texts }: Place,
): { readonly file: string; readonly source: string } | { readonly message: string } {
  const written = attributeText(node, 'file') ?? '';
  const cannot = `file of <Include> cannot be "${written}"`;
  const target = path.posix.join(path.posix.dirname(file), written);
  if (path.posix.isAbsolute(written) || !target.startsWith('content/'))
    return { message: `${cannot}: it lies outside of content/, and is named by its place beside this file` };
  if (!/\.mdx?$/.test(target)) return { message: `${cannot}: a text ends in .mdx or .md` };
  if (way.includes(target))
    return { message: `${cannot}: it holds itself, by ${[...way, target].join(' → ')}` };
  const source = texts.get(target);
  if (source !== undefined) return { file: target, source };
  const near = nearestFile(target, texts);
  return {
    message: `${cannot}: there is no ${target}${near === undefined ? '' : `; did you mean ${near}?`}`,
  };
}

/** Puts what `read` gives in the place of each `<Include>`. */
export function replaceIncludes(tree: Root, read: (node: ComponentNode) => readonly RootContent[]): void {
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (node.name !== 'Include' || parent === undefined || index === undefined) return undefined;
    const content = read(node);
    parent.children.splice(index, 1, ...(content as RootContent[]));
    return [SKIP, index + content.length];
  });
}

/** By its name first: a part is more often sought in the wrong folder than called otherwise. */
function nearestFile(target: string, texts: Texts): string | undefined {
  const files = [...texts.keys()];
  const same = files.find((each) => path.posix.basename(each) === path.posix.basename(target));
  return same ?? nearest(target, files);
}
