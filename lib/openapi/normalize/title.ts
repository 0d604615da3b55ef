/** `getUserById` → `Get user by id`. */
export function titleFromIdentifier(identifier: string): string {
  const words = identifier
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_\-./]+/)
    .filter((word) => word !== '')
    // Runs of capitals are abbreviations and stay as they are.
    .map((word) => (/^[A-Z0-9]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
  return words === '' ? identifier : words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a navigation and a heading can still hold, in characters. */
const longest = 120;

/**
 * The title that a `summary` gives: itself, or the first sentence of one that is a whole description, cut at a word
 * where that is long too.
 */
export function titleFromSummary(summary: string): string {
  if (summary.length <= longest) return summary;
  const text = summary
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^.{10,}?[.!?](?= \p{Lu}|$)/u.exec(text.slice(0, longest))?.[0];
  if (sentence !== undefined) return sentence.replace(/\.$/, '');
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
