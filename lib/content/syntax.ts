import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { liftComponents } from './lift-components.ts';

// The same plugins that next.config.mjs gives the compiler: what is read here is what the page shows.
const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', incrementListMarker: true })
  .freeze();

/** MDX source → tree. Reads only: nothing in the source is compiled or run. Throws a VFileMessage on bad syntax. */
export function parseMdx(source: string): Root {
  return liftComponents(reader.parse(source));
}

/** A tree without MDX nodes → Markdown. */
export function stringifyMarkdown(tree: Root): string {
  return writer.stringify(tree);
}
