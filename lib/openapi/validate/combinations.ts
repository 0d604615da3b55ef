import { isObject } from '../json-value.ts';
import type { JsonSchema } from '../to-json-schema.ts';
import type { Branch } from './failure.ts';
import { nameOf } from './name-of.ts';
import type { Outcome, Task } from './task.ts';

/** Schemas for the same value: all of them, one of them, none of them, or one where another holds. */
export function combine(task: Task): void {
  for (const part of schemasIn(task.keywords.allOf)) task.outcome.add(on(task, part, 'allOf'));
  combineAny(task);
  combineOne(task);
  combineNot(task);
  combineIf(task);
}

function on({ evaluation, value, at }: Task, schema: JsonSchema, keyword: string): Outcome {
  return evaluation.evaluate(schema, value, at, keyword);
}

function combineAny(task: Task): void {
  const options = schemasIn(task.keywords.anyOf);
  if (options.length === 0) return;
  const found = options.map((option) => on(task, option, 'anyOf'));
  const fitting = found.filter(({ isValid }) => isValid);
  for (const each of fitting) task.outcome.see(each);
  if (fitting.length === 0) task.refuse('anyOf', { branches: branchesOf(task, options, found) });
  else if (fitting.every(({ isUnsure }) => isUnsure)) task.outcome.isUnsure = true;
}

function combineOne(task: Task): void {
  const options = schemasIn(task.keywords.oneOf);
  if (options.length === 0) return;
  const found = options.map((option) => on(task, option, 'oneOf'));
  const fitting = found.filter(({ isValid }) => isValid);
  const sure = fitting.filter(({ isUnsure }) => !isUnsure);
  if (fitting.length === 0 || sure.length > 1)
    task.refuse('oneOf', { branches: branchesOf(task, options, found) });
  else if (fitting.length > 1 || sure.length === 0) task.outcome.isUnsure = true;
  for (const each of fitting) task.outcome.see(each);
}

function branchesOf(task: Task, options: readonly JsonSchema[], found: readonly Outcome[]): Branch[] {
  const meant = meantBy(task);
  return options.map((schema, index) => {
    const name = isObject(schema) ? nameOf(schema.$ref) : undefined;
    const failures = found[index]?.failures ?? [];
    return {
      schema,
      failures,
      isMeant: name !== undefined && name === meant,
      ...(name !== undefined && { name }),
    };
  });
}

/** The named schema that the value's discriminator says it is. */
function meantBy({ keywords: { discriminator }, value, evaluation }: Task): string | undefined {
  if (!isObject(discriminator) || !isObject(value) || typeof discriminator.propertyName !== 'string')
    return undefined;
  const { propertyName, mapping } = discriminator;
  const said = Object.hasOwn(value, propertyName) ? value[propertyName] : undefined;
  if (typeof said !== 'string') return undefined;
  const mapped = isObject(mapping) && Object.hasOwn(mapping, said) ? nameOf(mapping[said]) : undefined;
  return mapped ?? (evaluation.find(`#/$defs/${said}`) && said);
}

function combineNot(task: Task): void {
  if (task.keywords.not === undefined) return;
  const found = on(task, task.keywords.not as JsonSchema, 'not');
  if (!found.isValid) return;
  if (found.isUnsure) task.outcome.isUnsure = true;
  else task.refuse('not');
}

function combineIf(task: Task): void {
  const { keywords, outcome } = task;
  if (keywords.if === undefined) return;
  const condition = on(task, keywords.if as JsonSchema, 'if');
  // Where the condition cannot be told, neither side can be held against the value.
  if (condition.isValid && condition.isUnsure) {
    outcome.isUnsure = true;
    return;
  }
  if (condition.isValid) outcome.see(condition);
  const keyword = condition.isValid ? 'then' : 'else';
  if (keywords[keyword] !== undefined) outcome.add(on(task, keywords[keyword] as JsonSchema, keyword));
}

function schemasIn(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value : [];
}
