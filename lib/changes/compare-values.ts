import { compareNumbers } from '#json/number.ts';
import { words } from '#words/comparison.ts';
import { describeType } from '../openapi/describe-schema.ts';
import { isSame } from '../openapi/json-value.ts';
import type { JsonType, Schema } from '../openapi/model.ts';
import { say } from '../words/say.ts';
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
  return [{ text: say(words.is, { now: typeWords(after), before: typeWords(before) }), effect }];
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

function typeWords(schema: Schema): string {
  return describeType(
    { types: schema.types, ...(schema.items !== undefined && { items: schema.items }) },
    new Map(),
  );
}

function compareFormats({ format: before }: Schema, { format: after }: Schema): ValueChange[] {
  if (before === after) return [];
  if (after === undefined)
    return [{ text: say(words.hasNoFormat, { before: before ?? '' }), effect: 'wider' }];
  if (before === undefined) return [{ text: say(words.hasFormat, { now: after }), effect: 'narrower' }];
  return [{ text: say(words.hasOtherFormat, { now: after, before }), effect: 'other' }];
}

function compareAllowed(before: Schema, after: Schema, role: Role): ValueChange[] {
  const [old, now] = [allowedOf(before), allowedOf(after)];
  if (old === undefined && now === undefined) return [];
  if (now === undefined) return [{ text: words.isNoLongerOneOf, effect: 'wider' }];
  if (old === undefined)
    return [{ text: say(words.isOneOf, { values: now.join(', ') }), effect: 'narrower' }];
  return compareLists(old, now, verbs[role]);
}

const verbs = {
  sent: { more: 'alsoTakes', less: 'noLongerTakes' },
  received: { more: 'canAlsoBe', less: 'isNever' },
} as const;

function compareLists(
  old: readonly string[],
  now: readonly string[],
  verb: (typeof verbs)[Role],
): ValueChange[] {
  const more = now.filter((value) => !old.includes(value));
  const less = old.filter((value) => !now.includes(value));
  return [
    ...(more.length > 0
      ? [{ text: say(words[verb.more], { values: more.join(', ') }), effect: 'wider' as const }]
      : []),
    ...(less.length > 0
      ? [{ text: say(words[verb.less], { values: less.join(', ') }), effect: 'narrower' as const }]
      : []),
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
  readonly isLower: boolean;
}

const bounds: readonly Bound[] = [
  { key: 'minimum', isLower: true },
  { key: 'exclusiveMinimum', isLower: true },
  { key: 'maximum', isLower: false },
  { key: 'exclusiveMaximum', isLower: false },
  { key: 'minLength', isLower: true },
  { key: 'maxLength', isLower: false },
  { key: 'minItems', isLower: true },
  { key: 'maxItems', isLower: false },
  { key: 'minProperties', isLower: true },
  { key: 'maxProperties', isLower: false },
];

function compareBound({ key, isLower }: Bound, before: Schema, after: Schema): ValueChange[] {
  const [old, now] = [before[key], after[key]];
  const bound = words[key];
  if (isSame(old, now)) return [];
  if (now === undefined)
    return [{ text: say(words.boundIsGone, { bound, before: String(old) }), effect: 'wider' }];
  if (old === undefined)
    return [{ text: say(words.boundIsNew, { bound, now: String(now) }), effect: 'narrower' }];
  const isRaised = compareNumbers(now, old) > 0;
  return [
    {
      text: say(words.boundIs, { bound, now: String(now), before: String(old) }),
      effect: isRaised === isLower ? 'narrower' : 'wider',
    },
  ];
}

function comparePatterns({ pattern: before }: Schema, { pattern: after }: Schema): ValueChange[] {
  if (before === after) return [];
  if (after === undefined) return [{ text: words.needNotMatch, effect: 'wider' }];
  if (before === undefined) return [{ text: say(words.mustMatch, { now: after }), effect: 'narrower' }];
  return [{ text: say(words.mustMatchOther, { now: after, before }), effect: 'other' }];
}

function compareFlags(before: Schema, after: Schema): ValueChange[] {
  const changes: ValueChange[] = [];
  if (before.uniqueItems !== after.uniqueItems)
    changes.push(
      after.uniqueItems
        ? { text: words.itemsAreUnique, effect: 'narrower' }
        : { text: words.itemsMayRepeat, effect: 'wider' },
    );
  if (!isSame(before.multipleOf, after.multipleOf))
    changes.push({
      text:
        after.multipleOf === undefined
          ? words.needNotBeMultiple
          : say(words.isMultiple, { now: String(after.multipleOf) }),
      effect:
        after.multipleOf === undefined ? 'wider' : before.multipleOf === undefined ? 'narrower' : 'other',
    });
  return changes;
}

function compareDefaults({ default: before }: Schema, { default: after }: Schema): ValueChange[] {
  const [old, now] = [before, after].map((value) => (value === undefined ? undefined : literal(value.value)));
  if (old === now) return [];
  if (now === undefined) return [{ text: say(words.hasNoDefault, { before: old ?? '' }), effect: 'none' }];
  return [
    {
      text:
        old === undefined ? say(words.hasDefault, { now }) : say(words.hasOtherDefault, { now, before: old }),
      effect: 'none',
    },
  ];
}

function literal(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
