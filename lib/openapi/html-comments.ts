import type { Html } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isExhausting } from './exhausting.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();
/** Two of them end where they begin (CommonMark 6.6); one that nothing ends goes on as far as its block does. */
const comment = /<!--(?:-?>|[\s\S]*?(?:-->|$))/g;

/**
 * CommonMark without its HTML comments, which authors write for themselves. Those in code stay, since they are code,
 * and so does a `<!--` in a line that nothing ends, since it is text.
 */
export function withoutComments(source: string): string {
  if (!source.includes('<!--') || isExhausting(source)) return source;
  let kept = '';
  let end = 0;
  visit(parser.parse(source), 'html', ({ position }: Html) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (from < end) return;
    kept += source.slice(end, from) + source.slice(from, to).replace(comment, '');
    end = to;
  });
  return kept + source.slice(end);
}
