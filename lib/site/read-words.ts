import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { JsonError, positionOf } from '#json/fault.ts';
import { readJson } from '#json/read.ts';
import { nearest } from '../errors/nearest.ts';
import { type SomeWords, shipped, shippedFor } from '../words/dictionary.ts';
import { english } from '../words/english/index.ts';
import type { Message } from '../words/model.ts';
import { definitionFile } from './check-definition.ts';
import { SiteError, type SiteFault } from './fault.ts';
import { locate } from './locate.ts';

/** The files in which a site may write words of the interface, the later over the earlier. */
export function wordFiles(tag: string): string[] {
  return ['words.json', `words.${tag}.json`];
}

/**
 * The words that a site writes itself: of a language that is not shipped, or in place of single ones.
 *
 * @throws SiteError with every fault
 */
export function readWords(folder: string, tag: string): SomeWords {
  const files = wordFiles(tag).filter((name) => existsSync(path.join(folder, name)));
  if (files.length === 0 && shippedFor(tag) === undefined)
    throw new SiteError([
      {
        file: definitionFile,
        setting: 'language',
        message: `the words of "${tag}" are not shipped (${Object.keys(shipped).join(', ')} are): write them into words.${tag}.json`,
      },
    ]);
  const read = files.map((name) => readFile(path.join(folder, name), name));
  const faults = read.flatMap((each) => each.faults);
  if (faults.length > 0) throw new SiteError(faults);
  return merge(read.map(({ words }) => words));
}

function merge(all: readonly SomeWords[]): SomeWords {
  const groups = [...new Set(all.flatMap((words) => Object.keys(words)))];
  return Object.fromEntries(
    groups.map((group) => [group, Object.assign({}, ...all.map((words) => words[group]))]),
  );
}

function readFile(path: string, file: string): { words: SomeWords; faults: SiteFault[] } {
  const text = readFileSync(path, 'utf8');
  try {
    const value = readJson(text);
    const faults = findFaults(value).map(({ at, message }) => ({
      ...{ file, ...placeOf(text, at), message },
      ...(at.length > 0 && { setting: at.join('.') }),
    }));
    return { words: value as SomeWords, faults };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const { detail, line, column } = error.fault;
    return { words: {}, faults: [{ file, line, column, message: `is no JSON: ${detail}` }] };
  }
}

/** The file as an expression, for who finds settings in the configuration; it begins with the text's first line. */
function placeOf(text: string, at: readonly string[]): { line: number; column: number } {
  const begin = 'export default ';
  const { line, column } = locate(begin + text, at) ?? positionOf(text, 0);
  return { line, column: line === 1 ? Math.max(1, column - begin.length) : column };
}

interface Fault {
  readonly at: readonly string[];
  readonly message: string;
}

const form = 'must be { "group": { "key": "text" } }';

function findFaults(value: unknown): Fault[] {
  if (!isObject(value)) return [{ at: [], message: form }];
  return Object.entries(value).flatMap(([group, words]) => {
    const known: Readonly<Record<string, Message>> | undefined = Object.entries(english).find(
      ([name]) => name === group,
    )?.[1];
    if (known === undefined)
      return [{ at: [group], message: notKnown('group of words', group, Object.keys(english)) }];
    if (!isObject(words)) return [{ at: [group], message: form }];
    return Object.entries(words).flatMap(([key, word]) => {
      const at = [group, key];
      if (!Object.hasOwn(known, key)) return [{ at, message: notKnown('word', key, Object.keys(known)) }];
      return faultsOfWord(word, known[key] ?? '').map((message) => ({ at, message }));
    });
  });
}

/** A text, or a text for each form where the English one has several; with no value that nobody gives. */
function faultsOfWord(word: unknown, original: Message): string[] {
  const hasForms = typeof original === 'object';
  if (typeof word !== 'string' && !(hasForms && isForms(word)))
    return [hasForms ? 'must be a text or { "one": …, "other": … } with "other"' : 'must be a text'];
  const names = [...new Set(namesIn(original))];
  return namesIn(word as Message)
    .filter((name) => !names.includes(name))
    .map((name) =>
      names.length === 0
        ? `has no value ${name}: nothing is filled in here`
        : `has no value ${name}; there are ${names.join(', ')}`,
    );
}

function isForms(word: unknown): boolean {
  const known = ['zero', 'one', 'two', 'few', 'many', 'other'];
  return (
    isObject(word) &&
    Object.hasOwn(word, 'other') &&
    Object.entries(word).every(([form, text]) => known.includes(form) && typeof text === 'string')
  );
}

function namesIn(message: Message): string[] {
  const texts: string[] = typeof message === 'string' ? [message] : Object.values(message);
  return texts.flatMap((text) => text.match(/\{\w+\}|<\w+>/g) ?? []);
}

function notKnown(kind: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return `there is no such ${kind}${meant === undefined ? '' : `; did you mean "${meant}"?`}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
