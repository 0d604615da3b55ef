import { essenceOf } from '../request/media-types.ts';

/**
 * The documented media type that an `Accept` field likes best (RFC 9110 section 12.5.1); among equals the first.
 * `undefined`: it takes none of them.
 */
export function negotiate<Media extends { readonly type: string }>(
  accept: string | undefined,
  content: readonly Media[],
): Media | undefined {
  if (accept === undefined || accept.trim() === '') return content[0];
  const ranges = accept.split(',').map(readRange);
  const weighed = content.map((media) => ({ media, weight: weightOf(media.type, ranges) }));
  const best = Math.max(...weighed.map(({ weight }) => weight));
  return best > 0 ? weighed.find(({ weight }) => weight === best)?.media : undefined;
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function readRange(text: string): Range {
  const quality = Number(/;\s*q\s*=\s*([\d.]+)/i.exec(text)?.[1] ?? 1);
  return { type: essenceOf(text), quality: Number.isFinite(quality) ? quality : 0 };
}

/** The quality of the most exact range that names the type. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const matching = ranges
    .map((range) => ({ ...range, exactness: exactnessOf(range.type, essenceOf(type)) }))
    .filter(({ exactness }) => exactness > 0)
    .sort((a, b) => b.exactness - a.exactness);
  return matching[0]?.quality ?? 0;
}

// A documented type may itself be a range, which then holds whatever is asked of it.
function exactnessOf(range: string, type: string): number {
  if (range === type) return 3;
  if (range === '*/*' || type === '*/*') return 1;
  const [main, sub] = range.split('/');
  const [typeMain, typeSub] = type.split('/');
  return main === typeMain && (sub === '*' || typeSub === '*') ? 2 : 0;
}
