import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { htmlAsText } from './html-as-text.ts';
import { liftComponents } from './lift-components.ts';
import { fenceMath } from './math.ts';

const markdown = () => unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);
const markdownReader = markdown().freeze();
const mdxReader = markdown().use(remarkMdx).freeze();

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', incrementListMarker: true })
  .freeze();

/**
 * The text of a file as a tree; nothing in it is compiled or run. Components stand in `.mdx` only: in `.md`, CommonMark
 * with GitHub's extensions, braces and `<` are text. Throws a VFileMessage on bad syntax.
 */
export function parseText(source: string, file: string): Root {
  const fenced = fenceMath(source);
  return file.endsWith('.md') ? htmlAsText(markdownReader.parse(fenced)) : parseMdx(fenced);
}

export function parseMdx(source: string): Root {
  return liftComponents(mdxReader.parse(source));
}

/** A tree without MDX nodes → Markdown. */
export function stringifyMarkdown(tree: Root): string {
  return writer.stringify(tree);
}
