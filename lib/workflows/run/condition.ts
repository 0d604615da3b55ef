import { compareNumbers, isNumeric, isSameNumber, type Numeric, numberOf } from '#json/number.ts';
import { isSame } from '../../openapi/json-value.ts';
import type { Comparison, Condition } from './parse-condition.ts';
import type { Reference } from './reference.ts';
import { lookUp, type Scope } from './scope.ts';

/** Whether a simple condition holds: what is absent is null, and null, false, 0 and the empty text do not hold. */
export function conditionHolds(condition: Condition, scope: Scope): boolean {
  const value = evaluate(condition, scope);
  return value !== null && value !== false && value !== '' && !(isNumeric(value) && isSameNumber(value, 0));
}

/** What a condition refers to, in its order, each once. */
export function referencesOf(condition: Condition): Reference[] {
  switch (condition.kind) {
    case 'literal':
      return [];
    case 'reference':
      return [condition.reference];
    case 'not':
      return referencesOf(condition.of);
    case 'comparison':
      return unique([...referencesOf(condition.left), ...referencesOf(condition.right)]);
    default:
      return unique(condition.of.flatMap(referencesOf));
  }
}

function unique(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((reference) => [reference.text, reference])).values()];
}

function evaluate(condition: Condition, scope: Scope): unknown {
  switch (condition.kind) {
    case 'literal':
      return condition.value;
    case 'reference':
      return lookUp(condition.reference, scope) ?? null;
    case 'not':
      return !conditionHolds(condition.of, scope);
    case 'and':
      return condition.of.every((each) => conditionHolds(each, scope));
    case 'or':
      return condition.of.some((each) => conditionHolds(each, scope));
    case 'comparison':
      return compare(condition.operator, evaluate(condition.left, scope), evaluate(condition.right, scope));
  }
}

function compare(operator: Comparison, left: unknown, right: unknown): boolean {
  if (operator === '==') return isEqual(left, right);
  if (operator === '!=') return !isEqual(left, right);
  const order = orderOf(left, right);
  if (order === undefined || Number.isNaN(order)) return false;
  if (order === 0) return operator.endsWith('=');
  return operator.startsWith('<') ? order < 0 : order > 0;
}

/** Loosely: texts whatever their case, and with a number or a truth value what a text stands for. */
function isEqual(left: unknown, right: unknown): boolean {
  if (typeof left === 'string' && typeof right === 'string') return fold(left) === fold(right);
  if (typeof left === 'string') return isEqualToText(right, left);
  if (typeof right === 'string') return isEqualToText(left, right);
  return isSame(left, right);
}

function isEqualToText(value: unknown, text: string): boolean {
  if (typeof value === 'boolean') return fold(text) === String(value);
  const number = readNumber(text);
  return isNumeric(value) && number !== undefined && isSameNumber(value, number);
}

/** Below 0, 0 or above 0; undefined for what has no order. */
function orderOf(left: unknown, right: unknown): number | undefined {
  const numbers = [readNumber(left), readNumber(right)] as const;
  if (numbers[0] !== undefined && numbers[1] !== undefined) return compareNumbers(numbers[0], numbers[1]);
  if (typeof left !== 'string' || typeof right !== 'string') return undefined;
  const [a, b] = [fold(left), fold(right)];
  return a === b ? 0 : a < b ? -1 : 1;
}

function readNumber(value: unknown): Numeric | undefined {
  if (isNumeric(value)) return value;
  if (typeof value !== 'string' || value.length > 1000) return undefined;
  const text = value.trim();
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? numberOf(text) : undefined;
}

function fold(text: string): string {
  return text.toLowerCase();
}
