import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openapiFolder, siteFolder } from '../env/folders.mjs';
import { formatLedger, type Ledger, parseLedger } from './ledger.ts';

/**
 * The ledger that goes with a folder of descriptions: `links.lock` of the site, or of the folder itself where OPENAPI_DIR
 * names another one. A folder that has none promises no permanent links yet.
 */
export function ledgerPath(): string {
  const folder = openapiFolder();
  const site = siteFolder();
  return path.join(folder === path.join(site, 'openapi') ? site : folder, 'links.lock');
}

/** `undefined`: there is no such file. */
export function readLedger(file: string): Ledger | undefined {
  try {
    return parseLedger(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export function writeLedger(file: string, ledger: Ledger): void {
  writeFileSync(file, formatLedger(ledger));
}

let kept: { readonly key: string; readonly ledger: Ledger | undefined } | undefined;

/** As `readLedger`, for each request: read again only when the file has changed. One of 170,000 links takes 0.2 s. */
export function readLedgerOnce(file: string): Ledger | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  const key = `${file} ${stats?.mtimeMs} ${stats?.size} ${stats?.ino}`;
  if (kept?.key !== key) kept = { key, ledger: readLedger(file) };
  return kept.ledger;
}
