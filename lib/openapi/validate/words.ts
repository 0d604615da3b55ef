import { isObject } from '../json-value.ts';
import type { Branch, Failure } from './failure.ts';
import { formats } from './formats.ts';
import { nameOf } from './name-of.ts';
import { lengthOf, typesOf } from './scalar-keywords.ts';
import { countOf, joined, shortText, typeName } from './value-words.ts';

/** What a keyword says is wrong, as what follows the name of the part: "must be at most 10, and is 11". */
export function describeFailure(failure: Failure): string {
  const words = Object.hasOwn(sentences, failure.keyword) ? sentences[failure.keyword] : undefined;
  if (failure.expected === false) return refusals[failure.keyword] ?? 'must not be there';
  return words?.(failure) ?? `does not keep "${failure.keyword}"`;
}

/**
 * What the part is instead, as what follows "and": "is 11", "has 3". Only where the words above leave it open and it is
 * short; next to the value itself nobody needs it.
 */
export function describeActual({ keyword, actual, expected, facts }: Failure): string | undefined {
  if (expected === false) return undefined;
  if (/^(?:minimum|maximum|exclusiveM\w+|multipleOf|const|enum)$/.test(keyword)) {
    const text = shortText(actual);
    return text === undefined ? undefined : `is ${text}`;
  }
  if (/^m(?:in|ax)[LIPC]/.test(keyword)) return `has ${facts?.count ?? sizeOf(actual) ?? ''}`;
  return undefined;
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return lengthOf(value);
  return Array.isArray(value) ? value.length : undefined;
}

/** Of a schema that is `false`, by the keyword that it stands under. */
const refusals: Readonly<Record<string, string>> = {
  additionalProperties: 'is not described',
  unevaluatedProperties: 'is not described',
  items: 'is one item too many',
  unevaluatedItems: 'is one item too many',
};

type Sentence = (failure: Failure) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  type: ({ expected, actual }) => `is ${typeFor(actual, expected)}, and must be ${joined(typesOf(expected))}`,
  enum: ({ expected }) => `must be ${oneOf(expected)}`,
  const: ({ expected }) => `must be ${shortText(expected) ?? 'its fixed value'}`,
  minimum: bound('at least'),
  maximum: bound('at most'),
  exclusiveMinimum: bound('greater than'),
  exclusiveMaximum: bound('less than'),
  multipleOf: bound('a multiple of'),
  minLength: size('at least', 'character'),
  maxLength: size('at most', 'character'),
  minItems: size('at least', 'item'),
  maxItems: size('at most', 'item'),
  minProperties: size('at least', 'property'),
  maxProperties: size('at most', 'property'),
  pattern: ({ expected }) =>
    `does not match the pattern ${shortText(expected)?.slice(1, -1) ?? 'of its schema'}`,
  format: ({ expected }) => `is not ${formatWords(String(expected))}`,
  required: () => 'is missing',
  dependentRequired: ({ facts }) => `is missing, and needed beside "${facts?.neededBy ?? ''}"`,
  propertyNames: ({ facts }) =>
    `is a name that ${facts?.inner?.map(describeFailure).join(', ') ?? 'is not allowed'}`,
  uniqueItems: ({ facts }) =>
    `must have no item twice, and its items ${(facts?.indexes ?? []).join(' and ')} are the same`,
  contains: ({ expected }) => `must have an item that ${kindOf(expected)}`,
  minContains: ({ expected }) =>
    `must have at least ${countOf(expected, 'item')} of the kind that "contains" asks for`,
  maxContains: ({ expected }) =>
    `must have at most ${countOf(expected, 'item')} of the kind that "contains" asks for`,
  not: ({ expected }) => excluded(expected),
  oneOf: alternatives,
  anyOf: alternatives,
};

function typeFor(actual: unknown, expected: unknown): string {
  const isPart = typesOf(expected).includes('integer') && typeName(actual) === 'number';
  return isPart ? (shortText(actual) ?? 'number') : typeName(actual);
}

function bound(words: string): Sentence {
  return ({ expected }) => `must be ${words} ${String(expected)}`;
}

function size(words: string, what: string): Sentence {
  return ({ expected }) => `must have ${words} ${countOf(expected, what)}`;
}

/** Values that a sentence names; of more it names the first. */
const fewValues = 6;

function oneOf(expected: unknown): string {
  const values = Array.isArray(expected) ? expected : [];
  const texts = values.slice(0, fewValues).map((value) => shortText(value) ?? 'a longer value');
  if (values.length <= 1) return texts[0] ?? 'a value of its list, which is empty';
  if (values.length <= fewValues) return `one of ${joined(texts)}`;
  return `one of ${values.length} values (${texts.join(', ')}, …)`;
}

/** "of the format uuid (such as 123e4567-…)". */
export function formatWords(format: string): string {
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined;
  const such = known ? ` (${known.of === 'string' ? 'such as ' : ''}${known.such})` : '';
  return `of the format ${format}${such}`;
}

/** What an item must be to be one that `contains` asks for. */
function kindOf(schema: unknown): string {
  if (isObject(schema)) {
    if (Object.hasOwn(schema, 'const')) return `is ${shortText(schema.const) ?? 'the fixed value'}`;
    if (schema.enum !== undefined) return `is ${oneOf(schema.enum)}`;
    if (schema.type !== undefined) return `is ${joined(typesOf(schema.type))} as "contains" asks for`;
    const name = nameOf(schema.$ref);
    if (name !== undefined) return `is ${name}`;
  }
  return 'is of the kind that "contains" asks for';
}

/** What `not` refuses, where it is short enough to be said. */
function excluded(schema: unknown): string {
  if (isObject(schema) && Object.keys(schema).length === 1) {
    const { type, required } = schema;
    if (Object.hasOwn(schema, 'const')) return `must not be ${shortText(schema.const) ?? 'that value'}`;
    if (schema.enum !== undefined) return `must not be ${oneOf(schema.enum)}`;
    if (type !== undefined) return `must not be ${joined(typesOf(type))}`;
    if (Array.isArray(required))
      return `must not have ${joined(
        required.map((name) => `"${name}"`),
        'and',
      )}`;
    const name = nameOf(schema.$ref);
    if (name !== undefined) return `must not be ${name}`;
    if (typeof schema.pattern === 'string')
      return `must not match the pattern ${schema.pattern.slice(0, 80)}`;
  }
  return 'is what "not" excludes';
}

function alternatives({ facts }: Failure): string {
  const branches = facts?.branches ?? [];
  const fitting = branches.filter(({ failures }) => failures.length === 0);
  if (fitting.length === 0) return noneOf(branches);
  const names = fitting.map(({ name }) => name);
  const named = names.includes(undefined)
    ? ''
    : ` (${joined(
        names.filter((name) => name !== undefined),
        'and',
      )})`;
  return `is ${fitting.length} of the alternatives${named}, and must be one`;
}

/** Alternatives that all want another type are said by their types. */
function noneOf(branches: readonly Branch[]): string {
  const wrong = branches.map(({ failures }) =>
    failures.find(({ steps, keyword }) => steps.length === 0 && keyword === 'type'),
  );
  const types = new Set(wrong.flatMap((failure) => (failure ? typesOf(failure.expected) : [])));
  const [first] = wrong;
  if (first === undefined || wrong.includes(undefined)) return 'is none of the alternatives';
  return `is ${typeName(first.actual)}, and must be ${joined([...types])}`;
}
