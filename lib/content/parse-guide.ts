import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { ContentError, type ContentFault } from './fault.ts';
import { type Frontmatter, type FrontmatterResult, parseFrontmatter } from './frontmatter.ts';
import { nameHeadings } from './headings.ts';
import { renderGuideMarkdown } from './markdown.ts';
import type { Collection, Guide, GuideReference } from './model.ts';
import { hrefOf } from './page-of.ts';
import { type Reading, readText, type TextFile } from './read-text.ts';
import { collectSamples } from './samples.ts';
import { takeTitle, titleFaults, titleOfName } from './take-title.ts';

/** Where a guide's source comes from. */
export interface GuideFile extends TextFile {
  readonly collection: Collection;
  readonly slug: string;
}

/** A guide before it is known what stands around it. */
export type ParsedGuide = Omit<Guide, 'section' | 'above' | 'place' | 'previous' | 'next'> & {
  readonly section?: string;
  readonly isDraft: boolean;
};

/**
 * One text → a guide, without its place among the others.
 * @throws ContentError with every fault of the file: syntax, front matter, forbidden code, heading levels.
 */
export function parseGuide(source: GuideFile, reading: Reading = {}): ParsedGuide {
  const { collection, slug, file } = source;
  const { tree, references, parts, diagrams, faults } = readText(source, reading);
  const frontmatter = readFrontmatter(tree, source);
  const taken = takeTitle(tree);
  const { title } = 'frontmatter' in frontmatter ? frontmatter.frontmatter : {};
  const all = [
    ...('faults' in frontmatter ? frontmatter.faults : []),
    ...faults,
    ...titleFaults(tree, file, { title, taken }),
  ];
  if ('faults' in frontmatter || all.length > 0) throw new ContentError(all);
  const headings = nameHeadings(tree);
  return Object.freeze({
    ...{ collection, slug, file, isIndex: isIndex(file) },
    href: hrefOf({ collection, slug }),
    ...saidOf(frontmatter.frontmatter, { taken, name: slug.split('/').at(-1) || collection, tree }),
    headings,
    samples: collectSamples(tree),
    references: [...references, ...ownReferences(frontmatter.frontmatter, file)],
    parts,
    diagrams,
    markdown: renderGuideMarkdown(tree),
  });
}

/** The tree of a page in which `parseGuide` has found no fault, for whoever draws it. */
export function parsePage(source: TextFile, reading: Reading = {}): Root {
  const { tree } = readText(source, reading);
  takeTitle(tree);
  nameHeadings(tree);
  return tree;
}

function isIndex(file: string): boolean {
  return /^content\/guides\/(?:.*\/)?index\.mdx?$/.test(file);
}

function saidOf(
  { title: given, description, section, order, icon, sidebarTitle, draft = false }: Frontmatter,
  { taken, name, tree }: { taken: string | undefined; name: string; tree: Root },
) {
  const title = given ?? taken ?? titleOfName(name);
  return {
    ...{ title, label: sidebarTitle ?? title, isDraft: draft },
    ...{ description: description ?? beginningOf(tree), hasLead: description !== undefined },
    ...(section !== undefined && { section }),
    ...(order !== undefined && { order }),
    ...(icon !== undefined && { icon }),
  };
}

/** The first sentences of the first paragraph, as far as lists and search results have room for them. */
function beginningOf(tree: Root): string {
  const paragraph = tree.children.find(({ type }) => type === 'paragraph');
  const words = paragraph ? textOf(paragraph).replaceAll(/\s+/g, ' ').trim() : '';
  return words.length <= 160 ? words : `${words.slice(0, 159).replace(/\s+\S*$/, '')}…`;
}

/** What the front matter names that has to be there, or must not be. */
function ownReferences({ icon, redirectFrom = [], placeOf }: Frontmatter, file: string): GuideReference[] {
  return [
    ...(icon === undefined ? [] : [{ kind: 'icon' as const, url: icon, file, ...placeOf('icon') }]),
    ...redirectFrom.map((url, index) => ({
      ...{ kind: 'redirect' as const, url, file },
      ...placeOf('redirectFrom', index),
    })),
  ];
}

function readFrontmatter(tree: Root, { source, file }: TextFile): FrontmatterResult {
  const [first] = tree.children;
  if (first?.type === 'yaml') return parseFrontmatter(first, file);
  if (!/^---[ \t]*\r?\n/.test(source) || tree.children.length === 0) return parseFrontmatter(undefined, file);
  const fault: ContentFault = {
    file,
    line: 1,
    column: 1,
    message: 'front matter has no end: a line of --- closes it',
  };
  return { faults: [fault] };
}
