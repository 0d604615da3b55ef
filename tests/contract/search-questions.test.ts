import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadGuides } from '#lib/content/load-guides.ts';
import { searchRecords } from '#lib/render/search-records.ts';
import { packRecords } from '#lib/search/index-file.ts';
import { Searcher } from '#lib/search/searcher.ts';
import { readSite } from '#tests/read-site.ts';
import { type AskedQuestion, parseQuestions } from '../../scripts/bench/search/question-file.ts';

const lists = readFileSync('tests/fixtures/search/questions.txt', 'utf8').split(/^\[(.+)\]$/m);
const guides = await loadGuides();

async function searcherOf(description: string): Promise<Searcher> {
  const name = path.basename(description);
  const site = readSite({ [name]: description }, name === 'kynetra.yaml' ? guides : []);
  return new Searcher(await packRecords(searchRecords(site, [])), 'https://docs.example');
}

function isAnswered({ text, isRight }: AskedQuestion, searcher: Searcher): boolean {
  return searcher
    .search(text)
    .hits.slice(0, 3)
    .some(({ url }) => isRight(url));
}

test('95 of 100 questions of readers are answered in the first three results', async () => {
  let asked = 0;
  const missed: string[] = [];
  for (let at = 1; at < lists.length; at += 2) {
    const searcher = await searcherOf(lists[at] ?? '');
    const questions = parseQuestions(lists[at + 1] ?? '');
    asked += questions.length;
    for (const question of questions)
      if (!isAnswered(question, searcher)) missed.push(`${lists[at]}: ${question.text}`);
  }
  expect(asked).toBeGreaterThanOrEqual(60);
  expect(missed.length / asked, missed.join('\n')).toBeLessThanOrEqual(0.05);
});
