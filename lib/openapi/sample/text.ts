import type { Schema } from '../model.ts';
import { textsOfFormat } from './formats.ts';
import { limits } from './limits.ts';
import { highest, lowest } from './parts.ts';
import { patternTexts } from './pattern-text.ts';

/** Texts for schemas that all hold: of their format, of their patterns, else plain ones; the most usual first. */
export function* sampleTexts(parts: readonly Schema[]): Generator<string> {
  const min = lowest(parts, 'minLength') ?? 0;
  const max = highest(parts, 'maxLength') ?? Number.POSITIVE_INFINITY;
  if (min > max || min > limits.text) return;
  const formats = parts.flatMap((part) => (part.format === undefined ? [] : [part.format]));
  const patterns = [...new Set(parts.flatMap((part) => (part.pattern === undefined ? [] : [part.pattern])))];
  yield* formatted(formats, min, max, 1);
  for (const pattern of patterns) yield* patternTexts(pattern, min, Math.min(max, limits.text));
  if (patterns.length > 1) yield* rows(patterns);
  const isEncoded = parts.some((part) => part.contentEncoding === 'base64');
  if (formats.every((format) => textsOfFormat(format, 0, 0, limits.text) === undefined))
    yield* plain(isEncoded ? 'dGV4dA==' : 'string', min, max);
  yield* formatted(formats, min, max, limits.variations);
}

/** Of several patterns that say something of the start, the middle and the end, what each asks for in a row. */
function* rows(patterns: readonly string[]): Generator<string> {
  const texts = patterns.map((pattern) => [...patternTexts(pattern)][0] ?? '');
  yield texts.join('');
  yield texts.toReversed().join('');
}

function* formatted(formats: readonly string[], min: number, max: number, turns: number): Generator<string> {
  for (let turn = 0; turn < turns; turn++)
    for (const format of formats) yield* textsOfFormat(format, turn, min, max) ?? [];
}

/** One word as often or as much of it as is asked for, then the same with a number behind it. */
function* plain(word: string, min: number, max: number): Generator<string> {
  const fit = (text: string) => text.padEnd(min, text === '' ? 'a' : text).slice(0, max);
  yield fit(word);
  for (let turn = 2; turn < limits.variations; turn++) {
    const number = String(turn);
    yield fit(word)
      .slice(0, Math.max(max - number.length, 0))
      .slice(0, Math.max(min, word.length)) + number;
  }
  for (const other of ['text', 'abc', 'A1', '1']) yield fit(other);
  if (max === 1) for (const letter of 'abcdefghijklmnopqrstuvwxyz') yield letter;
  if (min === 0) yield '';
}
