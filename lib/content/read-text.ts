import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { ContentFault } from './fault.ts';
import type { GuideReference, NamedPart } from './model.ts';
import { placeImages } from './place-images.ts';
import { collectNamedParts, collectReferences } from './references.ts';
import { findRuleFaults } from './rules.ts';
import { parseText } from './syntax.ts';

/** A file below `content/`: its path from the site, with forward slashes, and what it says. */
export interface TextFile {
  readonly file: string;
  readonly source: string;
}

/** What a file says, and what is wrong in it but for its front matter. */
export interface ReadText {
  readonly tree: Root;
  readonly references: readonly GuideReference[];
  readonly parts: readonly NamedPart[];
  readonly faults: readonly ContentFault[];
}

export function readText({ file, source }: TextFile): ReadText {
  const parsed = parseOrFault(source, file);
  if ('message' in parsed)
    return { tree: { type: 'root', children: [] }, references: [], parts: [], faults: [parsed] };
  const faults = findRuleFaults(parsed, file);
  const references = collectReferences(parsed);
  placeImages(parsed, file);
  return { tree: parsed, references, parts: collectNamedParts(parsed), faults };
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
