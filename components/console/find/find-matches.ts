/** Matches past this are not counted: the page would only grow slow. */
export const mostMatches = 1000;

/** Where `words` stands in `text`, whatever the case; each match begins where the last one ended, or after it. */
export function findMatches(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  // Lower case may be longer than what it was made from ("İ"): then only the case as written is looked for.
  const lower = text.toLowerCase();
  const [within, sought] = lower.length === text.length ? [lower, words.toLowerCase()] : [text, words];
  for (let at = within.indexOf(sought); at !== -1; at = within.indexOf(sought, at + sought.length)) {
    found.push(at);
    if (found.length === mostMatches) break;
  }
  return found;
}
