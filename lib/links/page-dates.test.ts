import { expect, test } from 'vitest';
import { datePages, formatPageDates, parsePageDates, trueDates } from './page-dates.ts';

const [a, b, c] = ['a'.repeat(16), 'b'.repeat(16), 'c'.repeat(16)];
const text = `# when\n/a ${a} 2026-01-02\n/b ${b} 2026-03-04\n`;

test('a page keeps its day as long as it says the same; another one, and a new one, get today', () => {
  const known = parsePageDates(text);
  const hashes = new Map([
    ['/new', c],
    ['/b', c],
    ['/a', a],
  ]);
  const lines = formatPageDates(datePages(known, hashes, '2026-11-24'))
    .split('\n')
    .slice(1, -1);
  expect(lines).toEqual([`/a ${a} 2026-01-02`, `/b ${c} 2026-11-24`, `/new ${c} 2026-11-24`]);
});

test('until it is dated, a page that changed has no day: an old one would be false', () => {
  const hashes = new Map([
    ['/a', a],
    ['/b', c],
  ]);
  expect([...trueDates(parsePageDates(text), hashes)]).toEqual([['/a', '2026-01-02']]);
});

test('what is written is read again, and a line that cannot be read is named', () => {
  const dates = parsePageDates(text);
  expect(parsePageDates(formatPageDates(dates))).toEqual(dates);
  expect(() => parsePageDates(`${text}/c today\n`)).toThrow('pages.lock:4: cannot read "/c today"');
});
