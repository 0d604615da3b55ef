/** Of UTF-16 units; the longest description of GitHub's file has 9,000. */
const longest = 256 * 1024;
const mostDelimiters = { inBlock: 2000, inAll: 10_000 };
/** Characters that are looked through for the ends of code spans which have none: 100,000,000 took 30 s. */
const mostSearched = 500_000;
/** Of one table, with those that its rows leave out: each is made. */
const mostCells = 50_000;

/** 33 quotes or list items opened on one line; no text that is meant to be read comes near. */
const deepContainers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){33}/m;

/**
 * Whether a Markdown parser would take seconds for this text. Its time grows with the square of the emphasis and
 * bracket marks in one block and of the containers in one line (40,000 marks took 45 s, 2,000 take 0.2 s), and with
 * the length of a block times its open code spans, or the columns of its table.
 */
export function isExhausting(source: string): boolean {
  if (source.length > longest || deepContainers.test(source)) return true;
  let total = 0;
  for (const block of source.split(/\n[ \t]*\n/)) {
    const marks = block.length < 1000 ? 0 : (block.match(/[*_~[\]]/g)?.length ?? 0);
    total += marks;
    if (marks > mostDelimiters.inBlock || total > mostDelimiters.inAll) return true;
    if (searchedForCode(block) > mostSearched || cellsOf(block) > mostCells) return true;
  }
  return false;
}

/** A run of backticks is closed by the next one of its length: of each length one may have none, up to the block's end. */
function searchedForCode(block: string): number {
  const runs = block.length < 1000 ? [] : (block.match(/`+/g) ?? []);
  return new Set(runs.map(({ length }) => length)).size * block.length;
}

/** As many in each row as the line under the head has, whatever the row itself has. */
function cellsOf(block: string): number {
  const lines = block.length < 1000 ? [] : block.split('\n');
  const columns = lines.map((line) => (/[^-|:\s>*+.)\d]/.test(line) ? 0 : line.split('|').length));
  return lines.length * columns.reduce((most, count) => Math.max(most, count), 0);
}
