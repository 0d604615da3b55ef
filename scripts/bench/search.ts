/**
 * npm run bench:search -- [FILE…] [--engines DIR]
 *
 * Searches the descriptions by every name in them and prints, for the portal's search and for bare libraries over the
 * same texts: how many names are among the first three results, by kind and with one letter missing, what a search
 * takes, and what the index costs. Libraries are read from a folder:
 * npm install --prefix DIR minisearch lunr flexsearch fuse.js @orama/orama
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openapiFolder } from '#lib/env/folders.mjs';
import { listDescriptions } from '#lib/openapi/load.ts';
import { rowLength, type SearchIndexFile } from '#lib/search/index-file.ts';
import { type Engine, libraryEngines, portalEngine } from './search/engines.ts';
import { listQuestions, type Question } from './search/questions.ts';
import { readIndex } from './search/read-index.ts';
import { formatSpread, spread } from './statistics.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engines: { type: 'string' } },
});

for (const source of positionals.length > 0
  ? positionals
  : listDescriptions(openapiFolder()).map((name) => path.join(openapiFolder(), name))) {
  const file = await readIndex(source);
  const questions = listQuestions(file);
  const rows = file.names.reduce((sum, { rows: places }) => sum + places.length / rowLength, 0);
  print(
    `\n# ${path.basename(source)}: ${file.pages.length} pages and headings, ${file.names.length} names, ${rows} rows\n`,
  );
  print(
    '| engine | recall in the first three, by kind | search ms, median (range) | built in ms | index MB |',
  );
  print('|---|---|---|---|---|');
  for (const make of [portalEngine, ...(await libraryEngines(values.engines))])
    await measure(make, file, questions);
}

async function measure(
  make: (file: SearchIndexFile) => Promise<Engine>,
  file: SearchIndexFile,
  questions: readonly Question[],
): Promise<void> {
  const start = performance.now();
  const engine = await make(file);
  const built = performance.now() - start;
  const times: number[] = [];
  const counts = new Map<string, { found: number; all: number }>();
  // The first searches pay for compiling the engine's own code.
  for (const { text } of questions.slice(0, 50)) await engine.search(text);
  for (const { kind, text, isRight } of questions) {
    const asked = performance.now();
    const hits = await engine.search(text);
    times.push(performance.now() - asked);
    const count = counts.get(kind) ?? { found: 0, all: 0 };
    counts.set(kind, count);
    count.all += 1;
    if (hits.slice(0, 3).some(isRight)) count.found += 1;
  }
  const recall = [...counts].map(([kind, { found, all }]) => `${kind} ${found}/${all}`).join(', ');
  const megabytes = engine.bytes === undefined ? 'not serialisable' : (engine.bytes / 1e6).toFixed(2);
  print(
    `| ${engine.name} | ${recall} | ${formatSpread(spread(times), 2)} | ${built.toFixed(0)} | ${megabytes} |`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
