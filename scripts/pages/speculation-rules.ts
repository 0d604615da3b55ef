import { createHash } from 'node:crypto';
import { withBase } from '#lib/env/base-path.ts';

/** Sections of pages that are the same for every reader and do nothing but show themselves. */
const sections = 'reference|guides|best-practices|errors|workflows|changelog|rate-limits';

/** What a page's `Speculation-Rules` header leads to: the file's URL path and its text. */
export interface RuleFile {
  readonly url: string;
  readonly text: string;
}

/**
 * Which links a browser may follow before they are pressed: those to pages of this portal, once the pointer rests on them.
 * It fetches the page, and lays it out where it has the memory. A header brings them, not the page: it is the same for
 * all, and no script of the page that its policy would have to name.
 *
 * @param mayPrerender not where scripts of others would count a page that nobody sees
 */
export function speculationRules(mayPrerender: boolean): RuleFile {
  const root = withBase('/').replace(/\/?$/, '/');
  const where = {
    and: [
      { href_matches: [root, root.slice(0, -1) || root, `${root}:section(${sections}){/*}?`] },
      // Twins of pages, feeds and what consoles read.
      { not: { href_matches: `${root}*.:type(md|json|yaml|xml)` } },
      { not: { selector_matches: 'a[target], a[download], a[rel~="nofollow"], a[href^="#"]' } },
    ],
  };
  const rule = { where, eagerness: 'moderate' };
  const text = JSON.stringify({ prefetch: [rule], ...(mayPrerender && { prerender: [rule] }) });
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { url: withBase(`/_next/static/${hash}.speculationrules`), text };
}
