import { expect, test } from 'vitest';
import { parseLedger } from './ledger.ts';
import { oldPages } from './old-pages.ts';

test('pages that moved or went lead to their permanent link by their old address', () => {
  const ledger = parseLedger(
    [
      'kynetra/join -> kynetra/sign-up',
      'kynetra/join/body.email -> kynetra/sign-up/body.email',
      'kynetra/schemas/person -> kynetra/schemas/user',
      'kynetra/sign-up',
      'guides/start -> removed 2026-11-24, see guides/quickstart',
    ].join('\n'),
  );
  expect(oldPages(ledger)).toEqual([
    { source: '/reference/kynetra/join', destination: '/go/kynetra/join' },
    { source: '/reference/kynetra/schemas/person', destination: '/go/kynetra/schemas/person' },
    { source: '/guides/start', destination: '/go/guides/start' },
  ]);
  expect(oldPages(undefined)).toEqual([]);
});
