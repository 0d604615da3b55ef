import type { Comparison, Condition } from '../run/parse-condition.ts';
import type { Branch, RoutineCall, RoutineStep, Test, Value } from './program.ts';

/** How a language writes what a step does and what follows from it; the order of it all is the same in each. */
export interface StepNotation {
  /** Sends the request, or runs the routine. */
  act(step: RoutineStep): string[];
  /** Keeps the outputs of the step. */
  keep(step: RoutineStep): string[];
  /** Ends the program, and says what was answered. */
  fail(step: RoutineStep): string[];
  when(condition: string, lines: readonly string[]): string[];
  /** One condition of several that all have to hold. */
  all(conditions: readonly string[]): string;
  /** The contrary of `all`. */
  notAll(conditions: readonly string[]): string;
  test(test: Test): string;
  /** Whether there may be another try. */
  isTryLeft(limit: number): string;
  tryAgain(seconds: number): string[];
  /** Another step follows; undefined: the workflow has ended. */
  goTo(step: string | undefined): string[];
  /** Another workflow takes the place of this one. */
  transferTo(routine: RoutineCall): string[];
}

/** The lines of a step, in order: what it does, what happens if that fails, what it hands on, what follows. */
export function linesOf(step: RoutineStep, notation: StepNotation): string[] {
  const failing = branches(step.onFailure, notation);
  const failure = failing.isWhole ? failing.lines : [...failing.lines, ...notation.fail(step)];
  const succeeding = branches(step.onSuccess, notation);
  return [
    ...notation.act(step),
    ...(step.criteria.length === 0
      ? []
      : notation.when(notation.notAll(step.criteria.map((test) => notation.test(test))), failure)),
    ...notation.keep(step),
    ...succeeding.lines,
    ...(succeeding.isWhole ? [] : notation.goTo(step.next)),
  ];
}

export function isRetried({ onFailure, onSuccess }: RoutineStep): boolean {
  return [...onFailure, ...onSuccess].some(({ type }) => type === 'retry');
}

/** @returns whether nothing can come behind the last of them */
function branches(all: readonly Branch[], notation: StepNotation): { lines: string[]; isWhole: boolean } {
  const lines: string[] = [];
  for (const branch of all) {
    const tests = branch.criteria.map((test) => notation.test(test));
    if (branch.type === 'retry') tests.push(notation.isTryLeft(branch.limit));
    const action = actionOf(branch, notation);
    if (tests.length === 0) return { lines: [...lines, ...action], isWhole: true };
    lines.push(...notation.when(notation.all(tests), action));
  }
  return { lines, isWhole: false };
}

function actionOf({ type, step, routine, seconds }: Branch, notation: StepNotation): string[] {
  if (type === 'retry') return notation.tryAgain(seconds);
  return routine ? notation.transferTo(routine) : notation.goTo(step);
}

/** How a language writes simple conditions. */
export interface ConditionNotation {
  value(value: Value): string;
  not(condition: string): string;
  join(kind: 'and' | 'or', conditions: readonly string[]): string;
  /** Whether a value is neither null nor false, zero or empty. */
  truth(value: string): string;
  compare(operator: Comparison, left: string, right: string, isPlain: boolean): string;
}

/** A simple condition in a language's own notation. */
export function conditionCode(
  condition: Condition,
  readValue: (reference: string) => Value,
  notation: ConditionNotation,
): string {
  const inner = (part: Condition) => conditionCode(part, readValue, notation);
  const value = (part: Condition) =>
    part.kind === 'literal' || part.kind === 'reference'
      ? notation.value(operand(part, readValue))
      : `(${inner(part)})`;
  switch (condition.kind) {
    case 'literal':
    case 'reference':
      return notation.truth(value(condition));
    case 'not':
      return notation.not(inner(condition.of));
    case 'and':
    case 'or':
      return notation.join(
        condition.kind,
        condition.of.map((part) =>
          part.kind === 'and' || part.kind === 'or' ? `(${inner(part)})` : inner(part),
        ),
      );
    case 'comparison':
      return notation.compare(
        condition.operator,
        value(condition.left),
        value(condition.right),
        isPlain(condition.left, readValue) && isPlain(condition.right, readValue),
      );
  }
}

function operand(
  part: Extract<Condition, { kind: 'literal' | 'reference' }>,
  readValue: (reference: string) => Value,
): Value {
  return part.kind === 'literal' ? { kind: 'constant', value: part.value } : readValue(part.reference.text);
}

/** Whether a language's own comparison says the same: of the status, numbers, truth values and null. */
function isPlain(part: Condition, readValue: (reference: string) => Value): boolean {
  if (part.kind === 'literal') return typeof part.value !== 'string';
  if (part.kind !== 'reference') return false;
  const value = readValue(part.reference.text);
  return value.kind === 'reference' && value.source.of === 'status';
}
