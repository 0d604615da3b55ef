import { compareNumbers, isNumeric, type Numeric } from '#json/number.ts';
import { isObject, isOfType, isSame } from '#lib/openapi/json-value.ts';
import type { ValueTest } from '#lib/request/body-shapes.ts';
import { type Matches, matchesPattern } from './pattern-answers.ts';

/** Undefined: a form cannot tell. */
type Outcome = boolean | undefined;

/** Whether a JSON value meets a condition; `matches` tries the patterns. */
export function meets(test: ValueTest, value: unknown, matches: Matches = matchesPattern): Outcome {
  const inner = (each: ValueTest, of = value) => meets(each, of, matches);
  if (test.isNever) return false;
  return every([
    test.type === undefined || test.type.some((type) => isOfType(type, value)),
    test.values === undefined || test.values.some((each) => isSame(each, value)),
    ...ofKind(test, value, matches),
    ...(test.allOf ?? []).map((each) => inner(each)),
    test.anyOf === undefined || some(test.anyOf.map((each) => inner(each))),
    test.oneOf === undefined || one(test.oneOf.map((each) => inner(each))),
    test.not === undefined || opposite(inner(test.not)),
    test.isOpen ? undefined : true,
  ]);
}

/** Keywords that say something of values of their own kind only. */
function ofKind(test: ValueTest, value: unknown, matches: Matches): Outcome[] {
  if (typeof value === 'string') {
    return [
      isWithin([...value].length, test.minLength, test.maxLength),
      test.pattern === undefined || matches(test.pattern, value),
    ];
  }
  if (isNumeric(value)) {
    const { exclusiveMinimum: above, exclusiveMaximum: below } = test;
    return [
      isWithin(value, test.minimum, test.maximum),
      above === undefined || compareNumbers(value, above) > 0,
      below === undefined || compareNumbers(value, below) < 0,
    ];
  }
  if (Array.isArray(value)) {
    const { items, contains } = test;
    return [
      isWithin(value.length, test.minItems, test.maxItems),
      ...(items ? value.map((item) => meets(items, item, matches)) : []),
      contains === undefined || some(value.map((item) => meets(contains, item, matches))),
    ];
  }
  return isObject(value) ? ofObject(test, value, matches) : [];
}

function ofObject(test: ValueTest, value: Readonly<Record<string, unknown>>, matches: Matches): Outcome[] {
  return [
    isWithin(Object.keys(value).length, test.minProperties, test.maxProperties),
    (test.required ?? []).every((name) => Object.hasOwn(value, name)),
    ...(test.properties ?? []).map(
      ([name, each]) => !Object.hasOwn(value, name) || meets(each, value[name], matches),
    ),
  ];
}

function isWithin(value: Numeric, least: Numeric | undefined, most: Numeric | undefined): boolean {
  return (
    (least === undefined || compareNumbers(value, least) >= 0) &&
    (most === undefined || compareNumbers(value, most) <= 0)
  );
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
