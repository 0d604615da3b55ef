/**
 * The first paragraph of a description, for the line under the title, and the rest, which can wait until the reader
 * has seen what to send. A text that does not begin with a plain paragraph stays whole.
 */
export function splitLead(description: string | undefined): { lead?: string; rest?: string } {
  if (description === undefined || description.trim() === '') return {};
  const [first = '', ...others] = description.trim().split(/\n[ \t]*\n/);
  const isPlain = /^[^\s#>|<`~*+\d[-]/.test(first) || /^(?:`[^`]|\[|\*\*|\d+(?![.)]))/.test(first);
  // A link definition further down would be cut off from the text that uses it.
  const hasDefinitions = others.some((block) => /^ {0,3}\[[^\]]+\]:/m.test(block));
  const hasUnderline = /\n {0,3}(?:=+|-+)[ \t]*$/.test(first);
  if (!isPlain || hasDefinitions || hasUnderline) return { rest: description };
  return others.length === 0 ? { lead: first } : { lead: first, rest: others.join('\n\n') };
}
