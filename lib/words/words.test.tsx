import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, expect, it } from 'vitest';
import { sayRich } from '#components/ui/say-rich.tsx';
import { countMissing, shipped, speak, spokenIn } from './dictionary.ts';
import { english } from './english/index.ts';
import type { Message } from './model.ts';
import { say } from './say.ts';

afterEach(() => speak(spokenIn('en')));

it('fills values in and chooses the form that the language has for a count', () => {
  expect(say('Copy link as of {version}', { version: '2' })).toBe('Copy link as of 2');
  const files = { one: '1 file', few: '{count} pliki', many: '{count} plików', other: '{count} files' };
  expect([1, 2, 5].map((count) => say(files, { count }))).toEqual(['1 file', '2 files', '5 files']);
  speak(spokenIn('pl', {}));
  expect([2, 5, 22].map((count) => say(files, { count }))).toEqual(['2 pliki', '5 plików', '22 pliki']);
});

it('leaves values alone that look like names of values', () => {
  expect(say('{a} and {b}', { a: '{b}', b: '$&' })).toBe('{b} and $&');
});

it('puts elements where a message has their place', () => {
  const html = renderToStaticMarkup(
    <p>
      {sayRich('{id} is gone: <a>the list of {count}</a> is here.', {
        id: <code>x</code>,
        count: 3,
        a: (text) => <a href="/">{text}</a>,
      })}
    </p>,
  );
  expect(html).toBe('<p><code>x</code> is gone: <a href="/">the list of 3</a> is here.</p>');
});

it('falls back to English word by word, and counts what is missing', () => {
  const own = { shell: { search: 'Rechercher' } };
  const { words, language } = spokenIn('fr', own);
  expect([words.shell.search, words.shell.site]).toEqual(['Rechercher', 'Site']);
  expect(language).toEqual({ tag: 'fr', direction: 'ltr' });
  const all = Object.values(english).flatMap((group) => Object.keys(group)).length;
  expect(countMissing('fr', own)).toBe(all - 1);
  expect(countMissing('de-AT', {})).toBe(0);
});

it('takes the words of a language for its regions, and knows who writes from right to left', () => {
  expect(spokenIn('de-AT').words.shell.search).toBe('Suche');
  expect(spokenIn('ar').language.direction).toBe('rtl');
});

it.each(Object.keys(shipped))('fills the same values in and marks the same parts in "%s"', (tag) => {
  const namesOf = (message: Message) =>
    [
      ...new Set(
        (typeof message === 'string' ? [message] : Object.values<string>(message)).flatMap(
          (text) => text.match(/\{\w+\}|<\/?\w+>/g) ?? [],
        ),
      ),
    ].sort();
  const groups: Readonly<Record<string, Readonly<Record<string, Message>>>> = english;
  const others: typeof groups = spokenIn(tag).words;
  for (const [group, words] of Object.entries(groups))
    for (const [key, message] of Object.entries(words))
      expect({ group, key, names: namesOf(others[group]?.[key] ?? '') }).toEqual({
        group,
        key,
        names: namesOf(message),
      });
});
