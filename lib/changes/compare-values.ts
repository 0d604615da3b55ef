import { compareNumbers } from '#json/number.ts';
import { describeType } from '../openapi/describe-schema.ts';
import { isSame } from '../openapi/json-value.ts';
import type { JsonType, Schema } from '../openapi/model.ts';
import type { Effect, Role } from './finding.ts';

/** What changed about a value, in words, and which way. */
export interface ValueChange {
  readonly text: string;
  readonly effect: Effect;
}

/** Two versions of one value; both resolved, as `buildPropertyTree` gives them. */
export function compareValues(before: Schema, after: Schema, role: Role): ValueChange[] {
  return [
    ...compareTypes(before, after),
    ...compareFormats(before, after),
    ...compareAllowed(before, after, role),
    ...compareChoices(before, after, role),
    ...bounds.flatMap((bound) => compareBound(bound, before, after)),
    ...comparePatterns(before, after),
    ...compareFlags(before, after),
    ...compareDefaults(before, after),
  ];
}

function compareTypes(before: Schema, after: Schema): ValueChange[] {
  const [old, now] = [typesOf(before), typesOf(after)];
  const effect = effectOf(isCovered(now, old), isCovered(old, now));
  if (effect === 'none') return [];
  return [{ text: `is ${words(after)}, was ${words(before)}`, effect }];
}

const allTypes: readonly JsonType[] = ['null', 'boolean', 'object', 'array', 'number', 'string'];

/** No type at all means any. */
function typesOf({ types }: Schema): readonly JsonType[] {
  return types.length > 0 ? types : allTypes;
}

/** Whether all that `inner` allows is in `outer`; an integer is a number. */
function isCovered(inner: readonly JsonType[], outer: readonly JsonType[]): boolean {
  return inner.every((type) => outer.includes(type) || (type === 'integer' && outer.includes('number')));
}

function effectOf(isNewWithinOld: boolean, isOldWithinNew: boolean): Effect {
  if (isNewWithinOld && isOldWithinNew) return 'none';
  if (isNewWithinOld) return 'narrower';
  return isOldWithinNew ? 'wider' : 'other';
}

function words(schema: Schema): string {
  return describeType(
    { types: schema.types, ...(schema.items !== undefined && { items: schema.items }) },
    new Map(),
  );
}

function compareFormats({ format: before }: Schema, { format: after }: Schema): ValueChange[] {
  if (before === after) return [];
  if (after === undefined) return [{ text: `no longer has the format ${before}`, effect: 'wider' }];
  if (before === undefined) return [{ text: `has the format ${after}`, effect: 'narrower' }];
  return [{ text: `has the format ${after}, was ${before}`, effect: 'other' }];
}

function compareAllowed(before: Schema, after: Schema, role: Role): ValueChange[] {
  const [old, now] = [allowedOf(before), allowedOf(after)];
  if (old === undefined && now === undefined) return [];
  if (now === undefined) return [{ text: 'is no longer one of a few values', effect: 'wider' }];
  if (old === undefined) return [{ text: `is one of ${now.join(', ')}`, effect: 'narrower' }];
  return compareLists(old, now, verbs[role]);
}

const verbs = {
  sent: { more: 'also takes', less: 'no longer takes' },
  received: { more: 'can also be', less: 'is never' },
} as const;

function compareLists(
  old: readonly string[],
  now: readonly string[],
  verb: { readonly more: string; readonly less: string },
): ValueChange[] {
  const more = now.filter((value) => !old.includes(value));
  const less = old.filter((value) => !now.includes(value));
  return [
    ...(more.length > 0 ? [{ text: `${verb.more} ${more.join(', ')}`, effect: 'wider' as const }] : []),
    ...(less.length > 0 ? [{ text: `${verb.less} ${less.join(', ')}`, effect: 'narrower' as const }] : []),
  ];
}

function allowedOf({ enum: values, const: only }: Schema): readonly string[] | undefined {
  if (only !== undefined) return [literal(only.value)];
  return values?.map(({ value }) => literal(value));
}

/** The shapes of `oneOf` and `anyOf`, by their labels. */
function compareChoices(before: Schema, after: Schema, role: Role): ValueChange[] {
  const [old, now] = [before, after].map((schema) =>
    (schema.oneOf ?? schema.anyOf)?.map(({ label }) => label),
  );
  if (old === undefined || now === undefined) return [];
  return compareLists(old, now, verbs[role]);
}

interface Bound {
  readonly key:
    | 'minimum'
    | 'maximum'
    | 'exclusiveMinimum'
    | 'exclusiveMaximum'
    | 'minLength'
    | 'maxLength'
    | 'minItems'
    | 'maxItems'
    | 'minProperties'
    | 'maxProperties';
  readonly words: string;
  readonly isLower: boolean;
}

const bounds: readonly Bound[] = [
  { key: 'minimum', words: 'the least value', isLower: true },
  { key: 'exclusiveMinimum', words: 'the value that it must exceed', isLower: true },
  { key: 'maximum', words: 'the greatest value', isLower: false },
  { key: 'exclusiveMaximum', words: 'the value that it must stay below', isLower: false },
  { key: 'minLength', words: 'the least length', isLower: true },
  { key: 'maxLength', words: 'the greatest length', isLower: false },
  { key: 'minItems', words: 'the least number of items', isLower: true },
  { key: 'maxItems', words: 'the greatest number of items', isLower: false },
  { key: 'minProperties', words: 'the least number of properties', isLower: true },
  { key: 'maxProperties', words: 'the greatest number of properties', isLower: false },
];

function compareBound({ key, words: name, isLower }: Bound, before: Schema, after: Schema): ValueChange[] {
  const [old, now] = [before[key], after[key]];
  if (isSame(old, now)) return [];
  if (now === undefined) return [{ text: `${name} is no longer set, was ${old}`, effect: 'wider' }];
  if (old === undefined) return [{ text: `${name} is ${now}, none was set`, effect: 'narrower' }];
  const isRaised = compareNumbers(now, old) > 0;
  return [{ text: `${name} is ${now}, was ${old}`, effect: isRaised === isLower ? 'narrower' : 'wider' }];
}

function comparePatterns({ pattern: before }: Schema, { pattern: after }: Schema): ValueChange[] {
  if (before === after) return [];
  if (after === undefined) return [{ text: 'no longer has to match a pattern', effect: 'wider' }];
  if (before === undefined) return [{ text: `must match ${after}`, effect: 'narrower' }];
  return [{ text: `must match ${after}, was ${before}`, effect: 'other' }];
}

function compareFlags(before: Schema, after: Schema): ValueChange[] {
  const changes: ValueChange[] = [];
  if (before.uniqueItems !== after.uniqueItems)
    changes.push(
      after.uniqueItems
        ? { text: 'its items must be unique', effect: 'narrower' }
        : { text: 'its items may repeat', effect: 'wider' },
    );
  if (!isSame(before.multipleOf, after.multipleOf))
    changes.push({
      text:
        after.multipleOf === undefined ? 'need not be a multiple' : `is a multiple of ${after.multipleOf}`,
      effect:
        after.multipleOf === undefined ? 'wider' : before.multipleOf === undefined ? 'narrower' : 'other',
    });
  return changes;
}

function compareDefaults({ default: before }: Schema, { default: after }: Schema): ValueChange[] {
  const [old, now] = [before, after].map((value) => (value === undefined ? undefined : literal(value.value)));
  if (old === now) return [];
  if (now === undefined) return [{ text: `has no default, was ${old}`, effect: 'none' }];
  return [{ text: `the default is ${now}${old === undefined ? '' : `, was ${old}`}`, effect: 'none' }];
}

function literal(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
