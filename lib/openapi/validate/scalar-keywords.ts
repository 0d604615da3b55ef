import { compareNumbers, isMultipleOf, isNumeric } from '#json/number.ts';
import { isOfType, isSame } from '../json-value.ts';
import type { JsonType } from '../model.ts';
import { formats } from './formats.ts';
import { isListed } from './listed.ts';
import type { Task } from './task.ts';

/** What can be said of a value as a whole: its type, fixed values, and the bounds of numbers and texts. */
export function assertScalar(task: Task): void {
  const isFixed = assertFixed(task);
  const { type } = task.keywords;
  if (type !== undefined && isFixed && !typesOf(type).some((each) => isOfType(each, task.value)))
    task.refuse('type');
  if (isOfType('number', task.value)) assertNumber(task);
  if (typeof task.value === 'string') assertText(task, task.value);
}

/** A value of the wrong type that is none of the fixed ones either is told once, by these. */
function assertFixed({ keywords, value, evaluation, refuse }: Task): boolean {
  let isFixed = true;
  if (Array.isArray(keywords.enum) && !isListed(keywords.enum, value, evaluation)) {
    refuse('enum');
    isFixed = false;
  }
  if (Object.hasOwn(keywords, 'const') && !isSame(keywords.const, value)) {
    refuse('const');
    isFixed = false;
  }
  return isFixed;
}

export function typesOf(type: unknown): readonly JsonType[] {
  return (Array.isArray(type) ? type : [type]) as JsonType[];
}

const numberBounds: readonly (readonly [keyword: string, holds: (comparison: number) => boolean])[] = [
  ['minimum', (comparison) => comparison >= 0],
  ['maximum', (comparison) => comparison <= 0],
  ['exclusiveMinimum', (comparison) => comparison > 0],
  ['exclusiveMaximum', (comparison) => comparison < 0],
];

function assertNumber({ keywords, value, refuse, outcome }: Task): void {
  for (const [keyword, holds] of numberBounds) {
    const bound = keywords[keyword];
    if (isNumeric(bound) && isNumeric(value) && !holds(compareNumbers(value, bound))) refuse(keyword);
  }
  if (isNumeric(keywords.multipleOf) && isNumeric(value)) {
    const isWhole = isMultipleOf(value, keywords.multipleOf);
    if (isWhole === false) refuse('multipleOf');
    if (isWhole === undefined) outcome.isUnsure = true;
  }
  assertFormat(keywords.format, 'number', value, refuse);
}

function assertText(task: Task, text: string): void {
  const { keywords, refuse, outcome, evaluation } = task;
  const { minLength, maxLength, pattern } = keywords;
  if (typeof minLength === 'number' && lengthOf(text) < minLength) refuse('minLength');
  if (typeof maxLength === 'number' && text.length > maxLength && lengthOf(text) > maxLength)
    refuse('maxLength');
  if (typeof pattern === 'string') {
    const isMatch = evaluation.matches(pattern, text);
    if (isMatch === false) refuse('pattern');
    if (isMatch === undefined) outcome.isUnsure = true;
  }
  assertFormat(keywords.format, 'string', text, refuse);
}

function assertFormat(
  format: unknown,
  kind: 'number' | 'string',
  value: unknown,
  refuse: Task['refuse'],
): void {
  const known = typeof format === 'string' && Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (known?.of === kind && !known.test(String(value))) refuse('format');
}

/** Characters, not the units of UTF-16. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
