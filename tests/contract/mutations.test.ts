import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkFile } from '#lib/openapi/check-file.ts';
import { DescriptionError, formatFault } from '#lib/openapi/fault.ts';
import { listPages } from '#lib/render/list-pages.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { readSite } from '#tests/read-site.ts';
import { mutate, randomOf, refer } from './mutate.ts';

const fixtures = 'tests/fixtures/openapi';
const files = readdirSync(fixtures).filter((name) => name.endsWith('.yaml'));
/** `MUTATIONS=5000 SEED=7 npm run unit -- tests/contract/mutations` looks further. */
const all = Number(process.env.MUTATIONS) || 300;
const seed = Number(process.env.SEED) || 1;
const each = Math.ceil(all / files.length);

const folder = mkdtempSync(path.join(tmpdir(), 'mutations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** How a description ended: shown, refused with the places of its faults, or what went wrong. */
async function failureOf(text: string): Promise<string> {
  const file = path.join(folder, 'a.json');
  writeFileSync(file, text);
  try {
    const misplaced = checkFile(file).find(
      (fault) => !/:[1-9]\d*:[1-9]\d* {2}#/.test(formatFault(fault)) || fault.message === '',
    );
    if (misplaced) return `a fault without a place: ${formatFault(misplaced)}`;
    const site = readSite({ 'a.json': text });
    for (const page of await listPages(site)) {
      if (!(await renderPage(page.path, site))) return `no Markdown of ${page.path}`;
    }
    return 'shown';
  } catch (error) {
    if (error instanceof DescriptionError && error.faults.length > 0) return 'refused';
    return (error as Error).stack?.split('\n').slice(0, 6).join('\n') ?? String(error);
  }
}

describe('a description changed at random is shown, or refused with the places of its faults', () => {
  it.each(files)('%s', async (name) => {
    const description = parse(readFileSync(path.join(fixtures, name), 'utf8'), { maxAliasCount: -1 });
    let shown = 0;
    const failures: { turn: number; failure: string }[] = [];
    for (let turn = 0; turn < each; turn++) {
      const text = `${JSON.stringify(mutate(description, randomOf(seed * 100_000 + turn)), null, 1)}\n`;
      const failure = await failureOf(text);
      if (failure === 'shown') shown++;
      else if (failure !== 'refused') failures.push({ turn, failure });
    }
    expect(failures).toEqual([]);
    // Else the changes would say nothing about pages.
    expect(shown).toBeGreaterThan(0);
  });
});

it.each(files)('%s is shown, or refused, with references at random places', async (name) => {
  const description = parse(readFileSync(path.join(fixtures, name), 'utf8'), { maxAliasCount: -1 });
  const failures: string[] = [];
  for (let turn = 0; turn < Math.ceil(each / 4); turn++) {
    const text = `${JSON.stringify(refer(description, randomOf(seed * 100_000 + turn)), null, 1)}\n`;
    const failure = await failureOf(text);
    if (failure !== 'shown' && failure !== 'refused') failures.push(`${turn}: ${failure}`);
  }
  expect(failures).toEqual([]);
});
