import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataPath } from '../env/data-path.ts';
import { ledgerPath } from './ledger-file.ts';
import { formatPageDates, type PageDates, parsePageDates } from './page-dates.ts';

/** The dates that go with a folder of descriptions: beside its ledger. */
export function pageDatesPath(): string {
  return path.join(path.dirname(ledgerPath()), 'pages.lock');
}

/** `undefined`: there is no such file, and no page has a date. */
export function readPageDates(file: string): PageDates | undefined {
  const text = readText(file);
  return text === undefined ? undefined : parsePageDates(text);
}

export function writePageDates(file: string, dates: PageDates): void {
  writeFileSync(file, formatPageDates(dates));
}

/** Of the build: only days that were found to be true when the pages were read. */
const built = () => dataPath('page-dates.json');

/** Puts the days where pages and sitemap find them; `undefined`: there are none. */
export function publishDates(dates: ReadonlyMap<string, string> | undefined): void {
  mkdirSync(path.dirname(built()), { recursive: true });
  if (dates === undefined) rmSync(built(), { force: true });
  else writeFileSync(built(), JSON.stringify([...dates]));
}

let read: ReadonlyMap<string, string> | undefined;

/** The day on which what a page says last changed, as YYYY-MM-DD; `undefined` where it is not known. */
export function lastChange(page: string): string | undefined {
  read ??= new Map(JSON.parse(readText(built()) ?? '[]') as [string, string][]);
  return read.get(page);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
