import type { FoundOperation } from '../normalize/collect.ts';
import { elements, has, member, type Place } from '../parse/place.ts';
import type { Checker } from './checker.ts';

/** Operations that a webhook says it is caused by (`x-caused-by`), and that are not there. */
export function checkCauses(operations: readonly FoundOperation[], checker: Checker): void {
  const callable = operations.filter(({ kind }) => kind === 'operation');
  const ids = new Set(callable.map(({ summary }) => summary.operationId));
  for (const { kind, place } of operations) {
    if (!has(place, 'x-caused-by')) continue;
    if (kind === 'webhook') checkIds(member(place, 'x-caused-by'), ids, checker);
    else checker.warn(member(place, 'x-caused-by'), 'only a webhook is caused by operations: remove it');
  }
}

function checkIds(causes: Place, ids: ReadonlySet<string | undefined>, checker: Checker): void {
  if (!Array.isArray(causes.value)) {
    checker.error(causes, 'must be a list of operationIds, such as [createOrder]');
    return;
  }
  for (const cause of elements(causes)) {
    if (typeof cause.value === 'string' && ids.has(cause.value)) continue;
    const named = JSON.stringify(cause.value);
    checker.error(cause, `no operation that is shown has the operationId ${named}: mend or remove it`);
  }
}
