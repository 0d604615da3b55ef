import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { parseLedger } from './ledger.ts';
import { readLedgerOnce, writeLedger } from './ledger-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ledger-'));
const file = path.join(folder, 'links.lock');
afterEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('a ledger that stays the same is read once, one that changes is read again', () => {
  expect(readLedgerOnce(file)).toBeUndefined();
  writeLedger(file, parseLedger('kynetra/sign-up\n'));
  const first = readLedgerOnce(file);
  expect([...(first?.entries.keys() ?? [])]).toEqual(['kynetra/sign-up']);
  expect(readLedgerOnce(file)).toBe(first);
  writeFileSync(file, 'kynetra/sign-in\nkynetra/sign-up\n');
  expect(readLedgerOnce(file)?.entries.size).toBe(2);
});
