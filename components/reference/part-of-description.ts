import { cache } from 'react';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { beginningOfText, type TextPart, textHash } from '#lib/render/long-text.ts';
import { urlOfWhole } from '../code/page-of-code.ts';

/** How much the descriptions of one page have taken of it while it is rendered. */
const taken = cache(() => ({ characters: 0 }));

/** A description as its page shows it: all of it, or its beginning and the address of its whole. */
export function partOfDescription(
  source: string,
  whole: string,
): TextPart & { readonly url?: string | undefined } {
  const page = taken();
  const isFull = page.characters >= pageLimits.descriptionsOfPage;
  const part = beginningOfText(source, isFull ? pageLimits.shortDescription : pageLimits.description);
  page.characters += part.text.length;
  return part.note === undefined ? part : { ...part, url: urlOfWhole(textHash(whole)) };
}
