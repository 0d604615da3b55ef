import { say } from '#lib/words/say.ts';
import { words } from '#words/reference.ts';
import { codeHash, codeLimits, group } from './long-code.ts';

/** The beginning of a text in CommonMark. */
export interface TextPart {
  readonly text: string;
  /** What is shown of what, such as "The first 500 of 9,000 characters"; absent where it is all. */
  readonly note?: string;
}

/**
 * The beginning of a description within so many characters: whole paragraphs where the first of them fits. Of a long
 * block of code, which pages show in part and give as a file, only what is shown counts, and the block stays whole.
 */
export function beginningOfText(source: string, most: number): TextPart {
  const cut = endOfShown(source, most);
  if (cut === source.length) return { text: source };
  const head = source.slice(0, cut);
  const end = head.lastIndexOf('\n\n');
  const kept = end > cut / 2 ? head.slice(0, end) : head.replace(/[\ud800-\udbff]$/, '');
  return {
    text: closed(kept),
    note: say(words.firstCharacters, { shown: group(kept.length), all: group(source.length) }),
  };
}

/** What names a description in the address of its whole, however the form of a page breaks its lines. */
export function textHash(source: string): string {
  return codeHash(source.replace(/\s+/g, ' ').trim());
}

/** The offset up to which a text is shown. A block of code that does not fit is left out, but where it comes first. */
function endOfShown(source: string, most: number): number {
  if (source.length <= most) return source.length;
  let [at, shown] = [0, 0];
  let fence: { readonly mark: string; readonly from: number; length: number } | undefined;
  for (const [line] of source.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    const room = fence ? Math.max(0, codeLimits.characters - fence.length) : line.length;
    shown += Math.min(line.length, room);
    if (shown > most) return fence?.from || at + line.length - (shown - most);
    if (fence && mark?.startsWith(fence.mark) && line.trim() === mark) fence = undefined;
    else if (fence) fence.length += line.length;
    else if (mark !== undefined) fence = { mark, from: at, length: 0 };
    at += line.length;
  }
  return source.length;
}

/** A fenced block that was cut ends here, so that what follows is text again. */
function closed(text: string): string {
  let open: string | undefined;
  for (const [, mark = ''] of text.matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (open === undefined) open = mark;
    else if (mark.startsWith(open)) open = undefined;
  }
  return open === undefined ? text : `${text}\n${open}`;
}
