import type { WorkflowStep } from '../model.ts';
import { runLimits } from './limits.ts';

/** Milliseconds that a step waits at most; undefined where nothing limits it but the portal's own limits of a call. */
export function patienceOf(step: WorkflowStep): number | undefined {
  return step.call.kind === 'webhook' ? webhookPatience(step) : step.timeout;
}

/** A webhook is waited for with an end, whatever the step says. */
export function webhookPatience({ timeout }: Pick<WorkflowStep, 'timeout'>): number {
  const { usual, longest } = runLimits.webhook;
  return Math.min(timeout ?? usual, longest);
}
