import { afterEach, expect, test } from 'vitest';
import { speak, spokenIn } from '../words/dictionary.ts';
import { readLanguage } from './language.ts';
import { fieldsOf } from './page-fields.ts';

afterEach(() => speak(spokenIn('en')));

test.each([
  ['en', 'List members for a team'],
  ['de', 'Mitglieder auflisten für ein Team'],
])('in a title (%s) what qualifies its subject says less', (language, title) => {
  speak(spokenIn(language));
  const page = { kind: 'operation', url: '/', title, context: '', names: [], text: '' } as const;
  const [[subject] = [[]], [rest] = [[]]] = fieldsOf(page, readLanguage());
  expect(subject).not.toContain('team');
  expect(rest).toContain('team');
});
