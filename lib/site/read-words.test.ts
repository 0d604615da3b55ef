import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readWords } from './read-words.ts';

function siteWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'words-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

it('reads words of a language of the site’s own, the file of the language over the common one', () => {
  const folder = siteWith({
    'words.json': '{ "shell": { "search": "Recherche", "yes": "Oui" } }',
    'words.fr.json': '{ "shell": { "search": "Rechercher" } }',
  });
  expect(readWords(folder, 'fr')).toEqual({ shell: { search: 'Rechercher', yes: 'Oui' } });
});

it('needs no file for a language that is shipped', () => {
  expect(readWords(siteWith({}), 'de-CH')).toEqual({});
});

it('says which file is missing for a language that is not', () => {
  expect(() => readWords(siteWith({}), 'fr')).toThrow(
    'portal.config.ts  language: the words of "fr" are not shipped (en, de are): write them into words.fr.json',
  );
});

it('names every fault of the file with its place', () => {
  const text = [
    '{',
    '  "shel": {},',
    '  "shell": { "serch": "x", "search": 3, "documentation": "{nam}",',
    '    "yes": "{name}" },',
    '  "search": { "results": { "one": "1" } }',
    '}',
  ].join('\n');
  expect(() => readWords(siteWith({ 'words.de.json': text }), 'de')).toThrow(
    [
      'words.de.json:2:3  shel: there is no such group of words; did you mean "shell"?',
      'words.de.json:3:14  shell.serch: there is no such word; did you mean "search"?',
      'words.de.json:3:28  shell.search: must be a text',
      'words.de.json:3:41  shell.documentation: has no value {nam}; there are {name}',
      'words.de.json:4:5  shell.yes: has no value {name}: nothing is filled in here',
      'words.de.json:5:15  search.results: must be a text or { "one": …, "other": … } with "other"',
    ].join('\n'),
  );
});

it('names the place of what is no JSON', () => {
  expect(() => readWords(siteWith({ 'words.json': '{\n  "shell": {,}\n}' }), 'en')).toThrow(
    /^words\.json:2:\d+ {2}is no JSON: /,
  );
});
