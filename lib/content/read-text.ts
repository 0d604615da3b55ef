import type { Root, RootContent } from 'mdast';
import type { Point, Position } from 'unist';
import { installationVariables } from '../env/text-variables.ts';
import { collectDiagrams } from './diagrams.ts';
import type { ContentFault } from './fault.ts';
import { findIncluded, mostIncluded, replaceIncludes, type Texts } from './include.ts';
import type { GuideDiagram, GuideReference, NamedPart } from './model.ts';
import { placeImages } from './place-images.ts';
import { placeLinks } from './place-links.ts';
import { collectNamedParts, collectReferences } from './references.ts';
import { findRuleFaults } from './rules.ts';
import { parseText } from './syntax.ts';
import { topHeadingFaults } from './take-title.ts';

/** A file below `content/`: its path from the site, with forward slashes, and what it says. */
export interface TextFile {
  readonly file: string;
  readonly source: string;
}

/** What a text is read with. */
export interface Reading {
  /** Those that it may take in. */
  readonly texts?: Texts;
  /** Names of the variables that there are, for messages: those in the text have been filled in. */
  readonly variables?: readonly string[];
}

/** What a file says with all that it takes in, and what is wrong in it but for its front matter. */
export interface ReadText {
  readonly tree: Root;
  readonly references: readonly GuideReference[];
  readonly parts: readonly NamedPart[];
  readonly diagrams: readonly GuideDiagram[];
  readonly faults: readonly ContentFault[];
}

export function readText(
  text: TextFile,
  { texts = new Map(), variables = installationVariables }: Reading = {},
): ReadText {
  const references: GuideReference[] = [];
  const parts: NamedPart[] = [];
  const diagrams: GuideDiagram[] = [];
  const faults: ContentFault[] = [];
  let included = 0;

  const read = ({ file, source }: TextFile, way: readonly string[]): Root => {
    const tree = parseOrFault(source, file);
    if ('message' in tree) {
      faults.push(tree);
      return { type: 'root', children: [] };
    }
    faults.push(...findRuleFaults(tree, file, variables));
    placeLinks(tree, file);
    references.push(...collectReferences(tree, file));
    parts.push(...collectNamedParts(tree, file));
    diagrams.push(...collectDiagrams(tree, file));
    placeImages(tree, file);
    replaceIncludes(tree, (node) => {
      included += 1;
      const found =
        included > mostIncluded
          ? { message: `a page takes in at most ${mostIncluded} texts` }
          : findIncluded(node, { file, way, texts });
      if (!('message' in found)) return partOf(read(found, [...way, found.file]), found.file);
      const { line = 1, column = 1 } = node.position?.start ?? {};
      faults.push({ file, line, column, message: found.message });
      return [];
    });
    return tree;
  };

  /** What a text is to the page that takes it in: neither its front matter nor a title of its own. */
  const partOf = (tree: Root, file: string): RootContent[] => {
    faults.push(...topHeadingFaults(tree, file));
    return tree.children.filter(
      (node) => node.type !== 'yaml' && !(node.type === 'heading' && node.depth === 1),
    );
  };

  return { tree: read(text, [text.file]), references, parts, diagrams, faults };
}

function parseOrFault(source: string, file: string): Root | ContentFault {
  try {
    return parseText(source, file);
  } catch (error) {
    if (!isSyntaxMessage(error)) throw error;
    return { file, ...placeOf(error), message: error.reason };
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
