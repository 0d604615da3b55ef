import type { Token } from '../tokens.ts';

/** Where a base URL stands in a code: offsets of its first character and of what follows it. */
export type Place = readonly [start: number, end: number];

/** Lines of tokens, those in which a base URL stands divided there. A place that runs over a token's end is none. */
export function markBases(
  lines: readonly (readonly Token[])[],
  places: readonly Place[],
): readonly (readonly Token[])[] {
  if (places.length === 0) return lines;
  let at = 0;
  return lines.map((line) => {
    const marked = line.map((token) => {
      const from = at;
      at += token.text.length;
      const own = places.filter(([start, end]) => start >= from && end <= at);
      return own.length === 0 ? token : { ...token, parts: divide(token.text, from, own) };
    });
    // The line feed.
    at += 1;
    return marked;
  });
}

function divide(text: string, offset: number, places: readonly Place[]): NonNullable<Token['parts']> {
  const cuts = places.flatMap(([start, end]) => [start - offset, end - offset]);
  const bounds = [0, ...cuts, text.length];
  return bounds
    .slice(1)
    .map((end, index) => ({ text: text.slice(bounds[index], end), isBase: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
