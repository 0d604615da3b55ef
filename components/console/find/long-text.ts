/** All lines of a body as one text, whether or not they are drawn. */
export interface LongText {
  readonly text: string;
  /** Where each line begins. */
  readonly starts: readonly number[];
}

export function longTextOf(texts: readonly string[]): LongText {
  let at = 0;
  const starts = texts.map((text) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
  return { text: texts.join('\n'), starts };
}

/** The line that a place in the text is in; lines count from 0. */
export function lineAt({ starts }: LongText, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
