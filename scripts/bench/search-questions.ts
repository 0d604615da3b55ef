/**
 * npm run bench:questions -- DESCRIPTION QUESTIONS [--show]
 *
 * Asks the portal's search what readers ask, and prints how often the right row is among the first three results, what
 * was missed, and what a search takes. QUESTIONS has a line for each: `what is typed => address`, where the address may
 * have `*` in it and `|` divides several that are right.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Searcher } from '#lib/search/searcher.ts';
import { parseQuestions } from './search/question-file.ts';
import { readIndex } from './search/read-index.ts';
import { quantile } from './statistics.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { show: { type: 'boolean' } } });
const [description = '', questions = ''] = positionals;
const searcher = new Searcher(await readIndex(description), 'https://docs.example');
const asked = parseQuestions(readFileSync(questions, 'utf8'));
// The first searches pay for compiling.
for (const { text } of asked) searcher.search(text);

const times: number[] = [];
let first = 0;
let firstThree = 0;
for (const { text, isRight } of asked) {
  const start = performance.now();
  const { hits } = searcher.search(text);
  times.push(performance.now() - start);
  const place = hits.findIndex(({ url }) => isRight(url));
  if (place === 0) first += 1;
  if (place >= 0 && place < 3) firstThree += 1;
  else print(`✗ ${text}  (${place < 0 ? 'not found' : `place ${place + 1}`})`);
  if (values.show || place < 0 || place > 2)
    for (const { url, title, context } of hits.slice(0, 5)) print(`    ${title} · ${context}  ${url}`);
}
times.sort((a, b) => a - b);
const at = (share: number) => quantile(times, share).toFixed(2);
print(
  `${asked.length} questions: ${firstThree} answered in the first three (${percent(firstThree)}), ${first} by the first; ` +
    `ms p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`,
);

function percent(count: number): string {
  return `${((100 * count) / asked.length).toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
