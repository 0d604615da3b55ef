import { writeJson } from '#json/write.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/run.ts';
import { limits } from '../../openapi/validate/limits.ts';
import { linearPatterns } from '../../openapi/validate/linear-pattern.ts';
import type { Criterion } from '../model.ts';
import { conditionHolds, referencesOf } from './condition.ts';
import { Evaluator } from './evaluator.ts';
import { RunLimitError } from './limits.ts';
import { parseCondition } from './parse-condition.ts';
import { follow } from './paths.ts';
import { parseReference } from './reference.ts';
import { lookUp, type Scope } from './scope.ts';

/** What came of one criterion. */
export interface Judgement {
  readonly criterion: Criterion;
  readonly holds: boolean;
  /** What its expressions stood for, in their order; undefined where one led to nothing. */
  readonly seen: readonly { readonly expression: string; readonly value: unknown }[];
  /** Why it could not be tried; it does not hold then. */
  readonly reason?: string;
}

/** Holds a criterion against what has been answered. One that cannot be tried does not hold, and says why. */
export function judge(criterion: Criterion, scope: Scope): Judgement {
  return criterion.type === 'simple' ? judgeSimple(criterion, scope) : judgeContext(criterion, scope);
}

function judgeSimple(criterion: Criterion, scope: Scope): Judgement {
  const { condition, fault } = parseCondition(criterion.condition);
  if (fault) return { criterion, holds: false, seen: [], reason: fault.detail };
  const seen = referencesOf(condition).map((reference) => ({
    expression: reference.text,
    value: lookUp(reference, scope),
  }));
  return { criterion, holds: conditionHolds(condition, scope), seen };
}

function judgeContext(criterion: Criterion, scope: Scope): Judgement {
  const context = criterion.context ?? '';
  const reference = parseReference(context);
  if (!reference)
    return { criterion, holds: false, seen: [], reason: say(words.isNoExpression, { text: context }) };
  const value = lookUp(reference, scope);
  const seen = [{ expression: context, value }];
  if (value === undefined || value === null) return { criterion, holds: false, seen };
  try {
    const condition = new Evaluator(scope).textOf(criterion.condition);
    const holds =
      criterion.type === 'regex'
        ? matches(condition, value)
        : follow(condition, (paths) => paths.leadsAnywhere(condition, value));
    return { criterion, holds, seen };
  } catch (error) {
    if (error instanceof RunLimitError) return { criterion, holds: false, seen, reason: error.message };
    throw error;
  }
}

const test = linearPatterns();

function matches(pattern: string, value: unknown): boolean {
  const text = typeof value === 'string' ? value : writeJson(value);
  if (text.length > limits.text) throw new RunLimitError(say(words.textTooLong, { count: limits.text }));
  const found = test(pattern, text);
  if (found === undefined) throw new RunLimitError(say(words.patternFails, { pattern }));
  return found;
}
