import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatLedger, type Ledger, parseLedger } from './ledger.ts';

/**
 * The ledger that goes with a folder of descriptions: `links.lock` beside the default folder, inside any other one.
 * A folder that has none promises no permanent links yet.
 */
export function ledgerPath(openapiDir: string, root = process.cwd()): string {
  const folder = path.resolve(root, openapiDir);
  return path.join(folder === path.join(root, 'openapi') ? root : folder, 'links.lock');
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
