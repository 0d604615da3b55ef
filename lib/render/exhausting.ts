/** Of UTF-16 units; the longest description of GitHub's file has 9,000. */
const longest = 256 * 1024;
const mostDelimiters = { inBlock: 2000, inAll: 10_000 };

/** 33 quotes or list items opened on one line; no text that is meant to be read comes near. */
const deepContainers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){33}/m;

/**
 * Whether a Markdown parser would take seconds for this text. Its time grows with the square of the emphasis and
 * bracket marks in one block and of the containers in one line: 40,000 marks took 45 s, 2,000 take 0.2 s.
 */
export function isExhausting(source: string): boolean {
  if (source.length > longest || deepContainers.test(source)) return true;
  let total = 0;
  for (const block of source.split(/\n[ \t]*\n/)) {
    const marks = block.length < 1000 ? 0 : (block.match(/[*_~[\]]/g)?.length ?? 0);
    total += marks;
    if (marks > mostDelimiters.inBlock || total > mostDelimiters.inAll) return true;
  }
  return false;
}
