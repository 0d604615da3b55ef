import { expect, test } from 'vitest';
import { textWidth, titleLines } from './title-lines.ts';

test('a title that has room to spare is one line, and one that nearly fills its room is not', () => {
  expect(titleLines('List all users', 12)).toEqual(['List all users']);
  const nearlyFull = 'Run a batch of user changes';
  const room = textWidth(nearlyFull);
  expect(titleLines(nearlyFull, room / 0.85)).toEqual([nearlyFull]);
  expect(titleLines(nearlyFull, room)).toEqual(['Run a batch of user', 'changes']);
  expect(titleLines(nearlyFull, room / 0.95)).toEqual(['Run a batch of user', 'changes']);
});

test('no line of several words comes near the end of its room, and no word is lost', () => {
  const title = 'List repository issues assigned to the authenticated user in every WWW organisation 日本語';
  for (let room = 5; room < 40; room += 0.5) {
    const lines = titleLines(title, room);
    expect(lines.join(' ')).toBe(title);
    for (const line of lines.filter((each) => each.includes(' ')))
      expect(textWidth(line)).toBeLessThanOrEqual(room * 0.88);
  }
});

test('a word that is longer than a line has one of its own, and a title of nothing but spaces stays empty', () => {
  expect(titleLines('Get CodeScanningVariantAnalysisSkipped now', 10)).toEqual([
    'Get',
    'CodeScanningVariantAnalysisSkipped',
    'now',
  ]);
  expect(titleLines('', 10).join('')).toBe('');
});
