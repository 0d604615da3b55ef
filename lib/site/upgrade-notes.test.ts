import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareVersions, notesSince } from './upgrade-notes.ts';

const changelog = `# Changelog

## 1.10.0

- New.

### For sites

- Rename \`a\`
  to \`b\`.
- Drop \`c\`.

### For readers

- Faster.

## 1.9.0

### For sites

- Add \`d\`.

## 1.0.0

- First.
`;

describe('what newer versions ask of a site', () => {
  it.each<[string, [string, string[]][]]>([
    [
      '1.0.0',
      [
        ['1.9.0', ['Add `d`.']],
        ['1.10.0', ['Rename `a` to `b`.', 'Drop `c`.']],
      ],
    ],
    ['1.9', [['1.10.0', ['Rename `a` to `b`.', 'Drop `c`.']]]],
    ['1.10.0', []],
    ['2.0.0', []],
  ])('since %s', (version, expected) => {
    expect(notesSince(changelog, version).map(({ version: at, notes }) => [at, notes])).toEqual(expected);
  });

  it('the changelog of this engine has notes for its version, which is the newest', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const own = readFileSync('CHANGELOG.md', 'utf8');
    // What is not released yet stands before it.
    expect(/^## (?!Unreleased$)(\S+)/m.exec(own)?.[1]).toBe(version);
    expect(notesSince(own, '0.0.0').every((each) => compareVersions(each.version, version) <= 0)).toBe(true);
    expect(notesSince(own, version)).toEqual([]);
  });
});
