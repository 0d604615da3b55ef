import { describe, expect, test } from 'vitest';
import { checkLedger, describeLinkFaults, followRedirects } from './check-ledger.ts';
import {
  addToLedger,
  formatLedger,
  moveInLedger,
  parseLedger,
  removeInLedger,
  splitLedger,
} from './ledger.ts';

const text = (lines: string[]) => `${lines.join('\n')}\n`;
const ledgerOf = (...lines: string[]) => parseLedger(text(lines));
const lines = (ledger: ReturnType<typeof parseLedger>) =>
  formatLedger(ledger)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe('the file', () => {
  test('keeps what it says, sorted', () => {
    const written = [
      'a/x',
      'a/x/body.b -> a/x/body.c',
      'a/x/body.c',
      'a/y -> removed 2026-11-24, see a/x',
      'a/z -> removed 2026-11-24',
    ];
    expect(lines(parseLedger(text([...written].reverse())))).toEqual(written);
    expect(formatLedger(parseLedger(formatLedger(ledgerOf(...written))))).toBe(
      formatLedger(ledgerOf(...written)),
    );
  });

  test.each([['a -> '], ['a b'], ['a -> removed'], ['a -> removed 24.11.2026'], ['a -> b c']])(
    'refuses "%s"',
    (line) => {
      expect(() => ledgerOf('# fine', line)).toThrow('links.lock:2');
    },
  );

  test('refuses an id that stands twice', () => {
    expect(() => ledgerOf('a', 'a -> b')).toThrow('links.lock:2: a stands here twice');
  });

  test('new ids are added, known ones stay as they are', () => {
    expect(lines(addToLedger(ledgerOf('a -> b', 'b'), ['b', 'c']))).toEqual(['a -> b', 'b', 'c']);
  });
});

describe('the check', () => {
  test('passes while every id is live, moved to a live one or marked as removed', () => {
    const ledger = ledgerOf(
      'a',
      'b -> a',
      'c -> b',
      'd -> removed 2026-01-02, see c',
      'e -> removed 2026-01-02',
    );
    expect(checkLedger(ledger, new Set(['a', 'new']))).toEqual([]);
    expect(followRedirects(ledger, 'c', new Set(['a']))).toBe('a');
  });

  test('names what was lost and what it may have become', () => {
    const faults = checkLedger(
      ledgerOf('kynetra/sign-up', 'kynetra/sign-up/body.name'),
      new Set(['kynetra/sign-up', 'kynetra/sign-up/body.fullName', 'kynetra/get-usage']),
    );
    expect(faults).toMatchObject([{ kind: 'lost', id: 'kynetra/sign-up/body.name' }]);
    expect(faults[0]?.candidates[0]).toBe('kynetra/sign-up/body.fullName');
  });

  test('refuses circles, dead ends and ids that came back', () => {
    const ledger = ledgerOf('a -> b', 'b -> a', 'c -> nowhere', 'd -> live', 'live');
    expect(checkLedger(ledger, new Set(['live', 'd'])).map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'a dead-redirect',
      'b dead-redirect',
      'c dead-redirect',
      'd revived',
    ]);
  });

  test('says a renamed operation once, and both ways to mend it', () => {
    const ledger = ledgerOf('k/sign-up', 'k/sign-up/body.email', 'k/sign-up/response-201');
    const message = describeLinkFaults(checkLedger(ledger, new Set(['k/register', 'k/register/body.email'])));
    expect(message).toMatchInlineSnapshot(`
      "3 published links would break:
        k/sign-up and 2 under it: renamed (perhaps to k/register) or removed
      Mend each in one of two ways:
        1. restore the old name in the description or the guide; or
        2. say where it went:  npm run links -- mv k/sign-up k/register
           or that it is gone: npm run links -- rm k/sign-up --see ID-OF-ITS-REPLACEMENT"
    `);
  });
});

describe('mending', () => {
  const ledger = ledgerOf(
    'k/old',
    'k/old/body.a',
    'k/old/body.b',
    'k/older',
    'k/x/body.list',
    'k/x/body.list[].id',
  );

  test('a move takes along what lies under the old id', () => {
    const live = new Set(['k/new', 'k/new/body.a', 'k/older', 'k/x/body.list', 'k/x/body.list[].id']);
    const mended = moveInLedger(ledger, 'k/old', 'k/new', live);
    expect(lines(mended).slice(0, 4)).toEqual([
      'k/old -> k/new',
      'k/old/body.a -> k/new/body.a',
      'k/old/body.b -> k/new',
      'k/older',
    ]);
    expect(checkLedger(mended, live)).toEqual([]);
  });

  test('a removal too', () => {
    const live = new Set(['k/old', 'k/old/body.a', 'k/old/body.b', 'k/older']);
    const mended = removeInLedger(ledger, 'k/x/body.list', '2026-11-24', live, 'k/older');
    expect(lines(mended).slice(4)).toEqual([
      'k/x/body.list -> removed 2026-11-24, see k/older',
      'k/x/body.list[].id -> removed 2026-11-24, see k/older',
    ]);
    expect(checkLedger(mended, live)).toEqual([]);
  });
});

test('sets aside what belongs to an API that is not here', () => {
  const ledger = parseLedger('museum/list\nkynetra/sign-up\nkynetra/old -> kynetra/sign-up\nguides/start\n');
  const { kept, aside } = splitLedger(ledger, new Set(['museum']));
  expect([...kept.entries.keys()]).toEqual(['museum/list']);
  expect([...aside.entries.keys()]).toEqual(['kynetra/sign-up', 'kynetra/old', 'guides/start']);
});
