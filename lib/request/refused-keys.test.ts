import { describe, expect, it } from 'vitest';
import { holdsRefusedKey } from './refused-keys.ts';

const key = 'sk_live_4f9aQ2';
const base64 = (text: string) => Buffer.from(text).toString('base64');
const percent = (text: string) =>
  [...text].map((c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');
const escapes = (text: string) =>
  [...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const lines = (text: string) => text.replace(/.{6}/g, '$&\r\n  ');

const encodings = { base64, percent, escapes, lines: (text: string) => lines(base64(text)) };

describe('a refused key is found', () => {
  it.each([
    ['as it stands', key],
    ['in capital letters', key.toUpperCase()],
    ['within a text', `Authorization: Bearer ${key}, and more`],
    ['with an encoded underscore', 'sk%5Flive%5F4f9aQ2'],
    ['with an underscore that is encoded twice', 'sk%255Flive%255F4f9aQ2'],
    ['with an underscore that is encoded three times', 'sk%25255Flive%25255F4f9aQ2'],
    ['in basic credentials', `Basic ${base64(`user:${key}`)}`],
    ['in basic credentials behind two blanks', `Basic  ${base64(`${key}:`)}`],
    ['in base64 on a line of its own', `Authorization\n${base64(key)}`],
    ['in base64 for URLs', Buffer.from(`??>>${key}`).toString('base64url')],
    ['in base64 over several lines', lines(base64(`{"key":"${key}","more":"${'x'.repeat(50)}"}`))],
    ['in base64 in a JSON text', JSON.stringify({ file: base64(`key=${key}`) })],
    ['in base64 over lines in a JSON text', JSON.stringify({ file: lines(base64(`key=${key}`)) })],
    ['in a data URL', `data:text/plain;base64,${base64(key)}`],
    ['in JSON within JSON', JSON.stringify(JSON.stringify({ key }).replace('_', '\\u005f'))],
  ])('%s', (_, text) => {
    expect(holdsRefusedKey(text, ['sk_live_'])).toBe(true);
  });

  const pairs = Object.entries(encodings).flatMap(([inner, encode]) =>
    Object.entries(encodings).map(([outer, wrap]) => [inner, outer, wrap(encode(`${key}:`))] as const),
  );
  it.each(pairs)('%s within %s', (_inner, _outer, text) => {
    expect(holdsRefusedKey(text, ['sk_live_'])).toBe(true);
  });
});

it.each([
  'sk_test_4f9aQ2',
  'sk live 4f9aQ2',
  '',
  'An ordinary text, with 100 % of its signs and a \\ at the end \\',
  base64('sk_test_4f9aQ2'),
  '%',
  '%zz\\u00',
])('not in %j', (text) => {
  expect(holdsRefusedKey(text, ['sk_live_', 'rk_live_'])).toBe(false);
});

it('finds nothing where nothing is refused', () => {
  expect(holdsRefusedKey(key, [])).toBe(false);
});
