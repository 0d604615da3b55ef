import { isObject, isOfType, isSame } from '#lib/openapi/json-value.ts';
import type { ValueTest } from '#lib/request/body-shapes.ts';
import { matchesPattern } from './matches-pattern.ts';

/** Undefined: a form cannot tell. */
type Outcome = boolean | undefined;

/** Whether a JSON value meets a condition. */
export function meets(test: ValueTest, value: unknown): Outcome {
  if (test.isNever) return false;
  return every([
    test.type === undefined || test.type.some((type) => isOfType(type, value)),
    test.values === undefined || test.values.some((each) => isSame(each, value)),
    ...ofKind(test, value),
    ...(test.allOf ?? []).map((each) => meets(each, value)),
    test.anyOf === undefined || some(test.anyOf.map((each) => meets(each, value))),
    test.oneOf === undefined || one(test.oneOf.map((each) => meets(each, value))),
    test.not === undefined || opposite(meets(test.not, value)),
    test.isOpen ? undefined : true,
  ]);
}

/** Keywords that say something of values of their own kind only. */
function ofKind(test: ValueTest, value: unknown): Outcome[] {
  if (typeof value === 'string') {
    return [
      isWithin([...value].length, test.minLength, test.maxLength),
      test.pattern === undefined || matchesPattern(test.pattern, value),
    ];
  }
  if (typeof value === 'number') {
    return [
      isWithin(value, test.minimum, test.maximum),
      test.exclusiveMinimum === undefined || value > test.exclusiveMinimum,
      test.exclusiveMaximum === undefined || value < test.exclusiveMaximum,
    ];
  }
  if (Array.isArray(value)) {
    const { items, contains } = test;
    return [
      isWithin(value.length, test.minItems, test.maxItems),
      ...(items ? value.map((item) => meets(items, item)) : []),
      contains === undefined || some(value.map((item) => meets(contains, item))),
    ];
  }
  return isObject(value) ? ofObject(test, value) : [];
}

function ofObject(test: ValueTest, value: Readonly<Record<string, unknown>>): Outcome[] {
  return [
    isWithin(Object.keys(value).length, test.minProperties, test.maxProperties),
    (test.required ?? []).every((name) => Object.hasOwn(value, name)),
    ...(test.properties ?? []).map(([name, each]) => !Object.hasOwn(value, name) || meets(each, value[name])),
  ];
}

function isWithin(value: number, least: number | undefined, most: number | undefined): boolean {
  return (least === undefined || value >= least) && (most === undefined || value <= most);
}

function every(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes(false)) return false;
  return outcomes.includes(undefined) ? undefined : true;
}

function some(outcomes: readonly Outcome[]): Outcome {
  return opposite(every(outcomes.map(opposite)));
}

function one(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.filter((outcome) => outcome === true).length > 1) return false;
  return outcomes.includes(undefined) ? undefined : outcomes.includes(true);
}

function opposite(outcome: Outcome): Outcome {
  return outcome === undefined ? undefined : !outcome;
}
