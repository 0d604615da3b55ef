import { words } from '#words/differences.ts';
import { say } from '../../words/say.ts';
import { declaredTypes } from '../decide-types.ts';
import type { Schema } from '../model.ts';
import { joined } from '../validate/value-words.ts';
import { describeFailure, formatWords } from '../validate/words.ts';

const bounds = [
  ...(['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'] as const),
  ...(['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'] as const),
];

/** What schemas that all hold ask of a value, in words that follow its name, each once. */
export function demandsOf(parts: readonly Schema[]): readonly string[] {
  const types = parts.map(declaredTypes).filter((each) => each.length > 0);
  const formats = parts.flatMap(({ format }) => (format === undefined ? [] : [formatWords(format)]));
  const patterns = parts.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
  return [
    ...new Set([
      ...types.map((each) => say(words.mustBe, { value: joined(each, words.or) })),
      ...parts.flatMap(listed),
      ...formats.map((value) => say(words.mustBe, { value })),
      ...parts.flatMap(bounded),
      ...patterns.map((pattern) => say(words.mustMatch, { pattern: pattern.slice(0, 80) })),
      ...(parts.some(({ uniqueItems }) => uniqueItems) ? [words.noItemTwice] : []),
    ]),
  ];
}

function listed({ enum: values, const: only }: Schema): string[] {
  const list = values?.map(({ value }) => value);
  return [...(list ? [demand('enum', list)] : []), ...(only ? [demand('const', only.value)] : [])];
}

function bounded(part: Schema): string[] {
  return bounds.flatMap((keyword) => (part[keyword] === undefined ? [] : [demand(keyword, part[keyword])]));
}

function demand(keyword: string, expected: unknown): string {
  return describeFailure({ keyword, expected, steps: [], actual: undefined });
}
