import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import { ContentError, type ContentFault } from './fault.ts';
import { type Frontmatter, parseFrontmatter } from './frontmatter.ts';
import { nameHeadings } from './headings.ts';
import { renderGuideMarkdown } from './markdown.ts';
import type { Collection, Guide } from './model.ts';
import { placeImages } from './place-images.ts';
import { collectReferences } from './references.ts';
import { findRuleFaults } from './rules.ts';
import { collectSamples } from './samples.ts';
import { parseMdx } from './syntax.ts';

/** Where a guide's source comes from. */
export interface GuideFile {
  readonly collection: Collection;
  readonly slug: string;
  /** Relative to the repository; named in every fault. */
  readonly file: string;
  readonly source: string;
}

/**
 * One MDX source → a guide, without neighbours.
 * @throws ContentError with every fault of the file: syntax, front matter, forbidden code, heading levels.
 */
export function parseGuide({ collection, slug, file, source }: GuideFile): Guide {
  const tree = readTree(source, file);
  const references = collectReferences(tree);
  placeImages(tree, file);
  const frontmatter = readFrontmatter(tree, file);
  const found = nameHeadings(tree);
  const faults = [
    ...('faults' in frontmatter ? frontmatter.faults : []),
    ...findRuleFaults(tree, file),
    ...findTopHeadings(tree, file),
  ];
  if ('faults' in frontmatter || faults.length > 0) throw new ContentError(faults);
  return Object.freeze({
    collection,
    slug,
    href: collection === 'pages' ? `/${slug}` : `/${collection}/${slug}`,
    file,
    ...frontmatter.frontmatter,
    headings: found.map(({ heading }) => heading),
    samples: collectSamples(
      tree,
      found.map(({ heading, line }) => ({ id: heading.id, line })),
    ),
    references,
    markdown: renderGuideMarkdown(tree),
  });
}

/** The tree of a page that `parseGuide` has found without a fault, for whoever draws it. */
export function parsePage(source: string, file: string): Root {
  const tree = readTree(source, file);
  placeImages(tree, file);
  nameHeadings(tree);
  return tree;
}

function readTree(source: string, file: string): Root {
  try {
    return parseMdx(source);
  } catch (error) {
    if (!isSyntaxMessage(error)) throw error;
    throw new ContentError([{ file, ...placeOf(error), message: error.reason }]);
  }
}

// The parser throws a VFileMessage, whose class lives in a package of its own.
interface SyntaxMessage {
  readonly reason: string;
  readonly place?: Point | Position;
}

function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}

// A tag left open until the end of the file has no place of its own but names one in words: "(8:1-8:10)".
function placeOf({ reason, place }: SyntaxMessage): { line: number; column: number } {
  if (place !== undefined) {
    const { line, column } = 'start' in place ? place.start : place;
    return { line, column };
  }
  const [, line = '1', column = '1'] = /\((\d+):(\d+)/.exec(reason) ?? [];
  return { line: Number(line), column: Number(column) };
}

function readFrontmatter(
  tree: Root,
  file: string,
): { frontmatter: Frontmatter } | { faults: ContentFault[] } {
  const first = tree.children[0];
  if (first?.type !== 'yaml') {
    return {
      faults: [{ file, line: 1, column: 1, message: 'must begin with front matter between --- lines' }],
    };
  }
  return parseFrontmatter(first.value, file, (first.position?.start.line ?? 1) + 1);
}

// The title of the front matter is the page's only h1.
function findTopHeadings(tree: Root, file: string): ContentFault[] {
  return tree.children
    .filter((node) => node.type === 'heading' && node.depth === 1)
    .map((node) => ({
      file,
      line: node.position?.start.line ?? 1,
      column: 1,
      message: 'headings begin at ##: the title is the # of the page',
    }));
}
