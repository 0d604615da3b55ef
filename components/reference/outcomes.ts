import type { Operation, Response } from '#lib/openapi/model.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';

/** The documented responses of an operation, in two: those of a call that went well, and all others. */
export function listOutcomes({ responses }: Pick<Operation, 'responses'>): {
  readonly good: readonly Response[];
  readonly bad: readonly Response[];
} {
  const shown = responses.slice(0, pageLimits.blocks);
  return { good: shown.filter(isGood), bad: shown.filter((response) => !isGood(response)) };
}

function isGood({ status }: Response): boolean {
  return /^[123]/.test(status);
}
