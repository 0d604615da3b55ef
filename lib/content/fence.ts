import type { Code } from 'mdast';
import { nearest } from '../errors/nearest.ts';

/** What follows the language on the line that opens a fence. */
export interface FenceFlags {
  /** `title="list.mjs"`. */
  readonly title: string | undefined;
  /** `run`: a test executes the block. */
  readonly isRunnable: boolean;
  /** `output`: what the block before it prints. */
  readonly isOutput: boolean;
}

const flag = /\s*(?:title="(?<title>[^"]+)"|(?<word>\S+))/y;
const words = ['run', 'output'];

export function readFence({ meta }: Code): FenceFlags {
  const { title, found } = parse(meta ?? '');
  return { title, isRunnable: found.includes('run'), isOutput: found.includes('output') };
}

/** What stands behind the language and means nothing: its author would wait for it. */
export function fenceFaults({ meta }: Code): string[] {
  const unknown = parse(meta ?? '').found.filter((word) => !words.includes(word));
  return unknown.map((word) => {
    const near = nearest(word.split('=', 1)[0] ?? '', [...words, 'title']);
    const mend = near === undefined ? '' : `; did you mean ${near === 'title' ? 'title="…"' : near}?`;
    return `${word} is not known behind a fence's language: there are run, output and title="…"${mend}`;
  });
}

function parse(meta: string): { title: string | undefined; found: readonly string[] } {
  const found: string[] = [];
  let title: string | undefined;
  flag.lastIndex = 0;
  for (let match = flag.exec(meta); match !== null && match[0] !== ''; match = flag.exec(meta)) {
    title = match.groups?.title ?? title;
    if (match.groups?.word !== undefined) found.push(match.groups.word);
  }
  return { title, found };
}
