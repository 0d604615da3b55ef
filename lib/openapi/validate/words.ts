import { words } from '#words/differences.ts';
import { say } from '../../words/say.ts';
import { isObject } from '../json-value.ts';
import type { Branch, Failure } from './failure.ts';
import { formats } from './formats.ts';
import { nameOf } from './name-of.ts';
import { lengthOf, typesOf } from './scalar-keywords.ts';
import { joined, shortText, typeName } from './value-words.ts';

/** What a keyword says is wrong, as what follows the name of the part: "must be at most 10, and is 11". */
export function describeFailure(failure: Failure): string {
  const { keyword } = failure;
  if (failure.expected === false) return refusalUnder(keyword);
  const sentence = Object.hasOwn(sentences, keyword) ? sentences[keyword] : undefined;
  return sentence?.(failure) ?? say(words.breaksKeyword, { keyword });
}

/**
 * What the part is instead, as what follows "and": "is 11", "has 3". Only where the words above leave it open and it is
 * short; next to the value itself nobody needs it.
 */
export function describeActual({ keyword, actual, expected, facts }: Failure): string | undefined {
  if (expected === false) return undefined;
  if (/^(?:minimum|maximum|exclusiveM\w+|multipleOf|const|enum)$/.test(keyword)) {
    const value = shortText(actual);
    return value === undefined ? undefined : say(words.is, { value });
  }
  if (/^m(?:in|ax)[LIPC]/.test(keyword))
    return say(words.has, { count: facts?.count ?? sizeOf(actual) ?? '' });
  return undefined;
}

function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return lengthOf(value);
  return Array.isArray(value) ? value.length : undefined;
}

/** Of a schema that is `false`, by the keyword that it stands under. */
function refusalUnder(keyword: string): string {
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return words.isNotDescribed;
  if (keyword === 'items' || keyword === 'unevaluatedItems') return words.isOneItemTooMany;
  return words.mustNotBeThere;
}

type Sentence = (failure: Failure) => string;

// Each takes its words when it speaks: scripts choose the language after they have loaded this.
const sentences: Readonly<Record<string, Sentence>> = {
  type: ({ expected, actual }) =>
    say(words.isOfOtherType, { actual: typeFor(actual, expected), expected: typesIn(expected) }),
  enum: ({ expected }) => say(words.mustBe, { value: oneOf(expected) }),
  const: ({ expected }) => say(words.mustBe, { value: shortText(expected) ?? words.fixedValue }),
  minimum: bound('atLeast'),
  maximum: bound('atMost'),
  exclusiveMinimum: bound('greaterThan'),
  exclusiveMaximum: bound('lessThan'),
  multipleOf: bound('multipleOf'),
  minLength: size('minCharacters'),
  maxLength: size('maxCharacters'),
  minItems: size('minItems'),
  maxItems: size('maxItems'),
  minProperties: size('minProperties'),
  maxProperties: size('maxProperties'),
  pattern: ({ expected }) => {
    const pattern = shortText(expected)?.slice(1, -1);
    return pattern === undefined ? words.matchesNotLong : say(words.matchesNot, { pattern });
  },
  format: ({ expected }) => say(words.isNotOfFormat, { format: formatWords(String(expected)) }),
  required: () => words.isMissing,
  dependentRequired: ({ facts }) => say(words.isNeededBeside, { name: facts?.neededBy ?? '' }),
  propertyNames: ({ facts }) => {
    const faults = facts?.inner?.map(describeFailure).join(', ');
    return faults === undefined ? words.isRefusedName : say(words.isWrongName, { faults });
  },
  uniqueItems: ({ facts }) => {
    const [first = '', second = ''] = facts?.indexes ?? [];
    return say(words.sameItems, { first, second });
  },
  contains: ({ expected }) => say(words.mustContain, { kind: kindOf(expected) }),
  minContains: size('minContains'),
  maxContains: size('maxContains'),
  not: ({ expected }) => excluded(expected),
  oneOf: alternatives,
  anyOf: alternatives,
};

function typeFor(actual: unknown, expected: unknown): string {
  const isPart = typesOf(expected).includes('integer') && typeName(actual) === 'number';
  return isPart ? (shortText(actual) ?? 'number') : typeName(actual);
}

function typesIn(type: unknown): string {
  return joined(typesOf(type), words.or);
}

function bound(key: 'atLeast' | 'atMost' | 'greaterThan' | 'lessThan' | 'multipleOf'): Sentence {
  return ({ expected }) => say(words[key], { value: String(expected) });
}

function size(key: `m${'in' | 'ax'}${'Characters' | 'Items' | 'Properties' | 'Contains'}`): Sentence {
  return ({ expected }) => say(words[key], { count: Number(expected) });
}

/** Values that a sentence names; of more it names the first. */
const fewValues = 6;

function oneOf(expected: unknown): string {
  const values = Array.isArray(expected) ? expected : [];
  const texts = values.slice(0, fewValues).map((value) => shortText(value) ?? words.longerValue);
  if (values.length <= 1) return texts[0] ?? words.valueOfEmptyList;
  if (values.length <= fewValues) return say(words.oneOf, { values: joined(texts, words.or) });
  return say(words.oneOfMany, { count: values.length, values: texts.join(', ') });
}

/** "of the format uuid (such as 123e4567-…)". */
export function formatWords(format: string): string {
  const such = Object.hasOwn(formats, format) ? formats[format]?.such : undefined;
  if (such === undefined) return say(words.format, { format });
  if (typeof such === 'string') return say(words.formatSuchAs, { format, value: such });
  return say(words.formatOfWholeNumbers, { format, ...such });
}

/** What an item must be to be one that `contains` asks for. */
function kindOf(schema: unknown): string {
  if (isObject(schema)) {
    if (Object.hasOwn(schema, 'const'))
      return say(words.kindIs, { value: shortText(schema.const) ?? words.theFixedValue });
    if (schema.enum !== undefined) return say(words.kindIs, { value: oneOf(schema.enum) });
    if (schema.type !== undefined) return say(words.kindOfTypes, { types: typesIn(schema.type) });
    const name = nameOf(schema.$ref);
    if (name !== undefined) return say(words.kindIs, { value: name });
  }
  return words.kindAskedFor;
}

/** What `not` refuses, where it is short enough to be said. */
function excluded(schema: unknown): string {
  if (isObject(schema) && Object.keys(schema).length === 1) {
    const { type, required } = schema;
    const mustNotBe = (value: string) => say(words.mustNotBe, { value });
    if (Object.hasOwn(schema, 'const')) return mustNotBe(shortText(schema.const) ?? words.thatValue);
    if (schema.enum !== undefined) return mustNotBe(oneOf(schema.enum));
    if (type !== undefined) return mustNotBe(typesIn(type));
    if (Array.isArray(required))
      return say(words.mustNotHave, { names: joined(required.map(partName), words.and) });
    const name = nameOf(schema.$ref);
    if (name !== undefined) return mustNotBe(name);
    if (typeof schema.pattern === 'string')
      return say(words.mustNotMatch, { pattern: schema.pattern.slice(0, 80) });
  }
  return words.isExcluded;
}

/** In quotation marks, as sentences name a part of a value. */
export function partName(path: unknown): string {
  return say(words.part, { path: String(path) });
}

/** ` (A and B)` where all have names, else nothing. */
export function namedList(names: readonly (string | undefined)[]): string {
  return names.includes(undefined) ? '' : ` (${joined(names, words.and)})`;
}

function alternatives({ facts }: Failure): string {
  const branches = facts?.branches ?? [];
  const fitting = branches.filter(({ failures }) => failures.length === 0);
  if (fitting.length === 0) return noneOf(branches);
  return say(words.fitsSeveral, { count: fitting.length, named: namedList(fitting.map(({ name }) => name)) });
}

/** Alternatives that all want another type are said by their types. */
function noneOf(branches: readonly Branch[]): string {
  const wrong = branches.map(({ failures }) =>
    failures.find(({ steps, keyword }) => steps.length === 0 && keyword === 'type'),
  );
  const types = new Set(wrong.flatMap((failure) => (failure ? typesOf(failure.expected) : [])));
  const [first] = wrong;
  if (first === undefined || wrong.includes(undefined)) return words.fitsNone;
  return say(words.isOfOtherType, { actual: typeName(first.actual), expected: joined([...types], words.or) });
}
