import type { JsonSchema } from '../to-json-schema.ts';
import { findDuplicate } from './find-duplicate.ts';
import type { Task } from './task.ts';

export function applyToArray(task: Task): void {
  const { keywords, value, refuse } = task;
  if (!Array.isArray(value)) return;
  const { minItems, maxItems } = keywords;
  if (typeof minItems === 'number' && value.length < minItems) refuse('minItems');
  if (typeof maxItems === 'number' && value.length > maxItems) refuse('maxItems');
  if (keywords.uniqueItems === true) {
    task.evaluation.spend(value.length);
    const indexes = findDuplicate(value);
    if (indexes) refuse('uniqueItems', { indexes });
  }
  applyItems(task, value);
  applyContains(task, value);
}

function applyItems(task: Task, list: readonly unknown[]): void {
  const { keywords } = task;
  const prefix: readonly JsonSchema[] = Array.isArray(keywords.prefixItems) ? keywords.prefixItems : [];
  for (const [index, item] of list.entries()) {
    const isPrefix = index < prefix.length;
    const schema = isPrefix ? prefix[index] : (keywords.items as JsonSchema | undefined);
    if (schema === undefined) return;
    applyToItem(task, schema, item, index, isPrefix ? 'prefixItems' : 'items');
  }
}

function applyToItem(task: Task, schema: JsonSchema, item: unknown, index: number, keyword: string): void {
  const { evaluation, outcome, at } = task;
  const found = evaluation.evaluate(schema, item, { up: at, step: String(index) }, keyword);
  for (const failure of found.failures) outcome.failures.push(failure);
  outcome.isUnsure ||= found.isUnsure;
  outcome.indexes.add(index);
}

/** Items that may or may not fit, since something could not be tried, count for whichever bound they keep. */
function applyContains(task: Task, list: readonly unknown[]): void {
  const { keywords, evaluation, outcome, at, refuse } = task;
  if (keywords.contains === undefined) return;
  const { minContains = 1, maxContains = Number.POSITIVE_INFINITY } = keywords;
  let count = 0;
  let possible = 0;
  for (const [index, item] of list.entries()) {
    const found = evaluation.evaluate(
      keywords.contains as JsonSchema,
      item,
      { up: at, step: String(index) },
      'contains',
    );
    if (!found.isValid) continue;
    possible += 1;
    if (!found.isUnsure) count += 1;
    outcome.indexes.add(index);
  }
  if (possible > count) outcome.isUnsure = true;
  if (possible < Number(minContains))
    refuse(keywords.minContains === undefined ? 'contains' : 'minContains', { count });
  if (count > Number(maxContains)) refuse('maxContains', { count });
}

export function applyUnevaluatedItems(task: Task): void {
  const { keywords, value, outcome } = task;
  if (keywords.unevaluatedItems === undefined || !Array.isArray(value) || outcome.isUnsure) return;
  for (const [index, item] of value.entries()) {
    if (!outcome.indexes.has(index))
      applyToItem(task, keywords.unevaluatedItems as JsonSchema, item, index, 'unevaluatedItems');
  }
}
