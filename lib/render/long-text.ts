import { group } from './long-code.ts';

/** The beginning of a text in CommonMark. */
export interface TextPart {
  readonly text: string;
  /** What is shown of what, such as "The first 500 of 9,000 characters"; absent where it is all. */
  readonly note?: string;
}

/** The beginning of a description within so many characters: whole paragraphs where the first of them fits. */
export function beginningOfText(source: string, most: number): TextPart {
  if (source.length <= most) return { text: source };
  const head = source.slice(0, most);
  const end = head.lastIndexOf('\n\n');
  const kept = end > most / 2 ? head.slice(0, end) : head.replace(/[\ud800-\udbff]$/, '');
  return {
    text: closed(kept),
    note: `The first ${group(kept.length)} of ${group(source.length)} characters`,
  };
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
