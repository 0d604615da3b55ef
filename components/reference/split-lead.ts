/**
 * The first paragraph of a description, for the line under the title, and the rest, which can wait until the reader
 * has seen what to send. A text that does not begin with a plain paragraph stays whole.
 *
 * @param longest letters of a paragraph of which more than its first sentence is taken
 */
export function splitLead(
  description: string | undefined,
  longest = Number.POSITIVE_INFINITY,
): { lead?: string; rest?: string } {
  if (description === undefined || description.trim() === '') return {};
  const [first = '', ...others] = description.trim().split(/\n[ \t]*\n/);
  const isPlain = /^[^\s#>|<`~*+\d[-]/.test(first) || /^(?:`[^`]|\[|\*\*|\d+(?![.)]))/.test(first);
  // A link definition further down would be cut off from the text that uses it.
  const hasDefinitions = others.some((block) => /^ {0,3}\[[^\]]+\]:/m.test(block));
  const hasUnderline = /\n {0,3}(?:=+|-+)[ \t]*$/.test(first);
  if (!isPlain || hasDefinitions || hasUnderline) return { rest: description };
  const end = first.length > longest ? sentenceEnd(first) : first.length;
  const rest = [first.slice(end).trim(), ...others].filter((block) => block !== '').join('\n\n');
  return { lead: first.slice(0, end), ...(rest !== '' && { rest }) };
}

const abbreviations = /(?:\b(?:e\.g|i\.e|etc|vs|cf|no|approx|incl|z\.B|d\.h|bzw|ca)|\b\p{L})\.$/iu;

/** Where the first sentence of a paragraph ends, its markup closed; where no other begins, the paragraph does. */
function sentenceEnd(paragraph: string): number {
  for (const { index } of paragraph.matchAll(/[.!?](?=\s+[\p{Lu}`"([*])|[。！？]/gu)) {
    const sentence = paragraph.slice(0, index + 1);
    if (!abbreviations.test(sentence) && isClosed(sentence)) return sentence.length;
  }
  return paragraph.length;
}

/** Whether what is opened in it, such as a link or code, is closed. */
function isClosed(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    count(/`/g) % 2 === 0 &&
    count(/\*\*/g) % 2 === 0 &&
    count(/\*/g) % 2 === 0 &&
    count(/_/g) % 2 === 0 &&
    count(/[[(]/g) === count(/[\])]/g) &&
    count(/</g) === count(/>/g)
  );
}
