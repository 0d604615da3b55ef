import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { DiffLine } from './diff-lines.ts';

/** Equal lines that stay before and after each change. */
const around = 3;
/** Lines past this are only counted: a page could not draw them. */
const mostLines = 2000;

/** A comparison with its long equal stretches counted instead of written out. */
export function withoutEqual(lines: readonly DiffLine[]): DiffLine[] {
  const near = new Set<number>();
  lines.forEach(({ sign }, index) => {
    if (sign === ' ') return;
    for (let at = index - around; at <= index + around; at += 1) near.add(at);
  });
  const shown: DiffLine[] = [];
  let equal: DiffLine[] = [];
  const close = () => {
    // A line that says so would be as long as the one that it stands for.
    if (equal.length === 1) shown.push(...equal);
    else if (equal.length > 1)
      shown.push({ sign: ' ', text: say(words.equalLines, { count: equal.length }) });
    equal = [];
  };
  for (const [index, line] of lines.entries()) {
    if (shown.length >= mostLines)
      return [...shown, { sign: ' ', text: say(words.moreLines, { count: lines.length - index }) }];
    if (near.has(index)) {
      close();
      shown.push(line);
    } else equal.push(line);
  }
  close();
  return shown;
}
