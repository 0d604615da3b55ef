import type { HeaderList } from '#lib/request/exchange.ts';
import type { Action, Criterion, Workflow, WorkflowStep } from '#lib/workflows/model.ts';
import {
  answered,
  judgeReceived,
  received,
  startRun,
  unanswered,
  waited,
} from '#lib/workflows/run/advance.ts';
import type { ReceiveNext, Run } from '#lib/workflows/run/run.ts';

export const is = (condition: string): Criterion => ({ type: 'simple', condition });

export function action(change: Partial<Action> & Pick<Action, 'type'>): Action {
  return { name: change.type, parameters: [], criteria: [], ...change };
}

export function step(stepId: string, change: Partial<WorkflowStep> = {}): WorkflowStep {
  return {
    ...{ stepId, title: stepId, parameters: [], successCriteria: [], outputs: [] },
    ...{ onSuccess: [], onFailure: [] },
    call: { kind: 'operation', api: 'shop', operation: { slug: stepId } as never },
    ...change,
  };
}

export function workflow(
  workflowId: string,
  steps: WorkflowStep[],
  change: Partial<Workflow> = {},
): Workflow {
  return {
    ...{ api: 'shop', slug: workflowId, workflowId, title: workflowId, inputs: [], outputs: [] },
    ...{ dependsOn: [], source: { file: 'a.arazzo.yaml', line: 1 } as never },
    steps,
    ...change,
  };
}

export const calling = (other: string, change: Partial<WorkflowStep> = {}) =>
  step(`call-${other}`, {
    call: { kind: 'workflow', workflow: { api: 'shop', slug: other, workflowId: other, title: other } },
    ...change,
  });
export const summary = (slug: string) => ({ api: 'shop', slug, workflowId: slug, title: slug });

export interface Answer {
  readonly status: number;
  readonly headers?: HeaderList;
  readonly body?: string;
}

/** Runs with answers in their order, and tells what was called, waited and how it ended. */
export function play(from: Run, answers: readonly (number | Answer | 'none')[]): { told: string; run: Run } {
  const rest = [...answers];
  const told: string[] = [];
  let run = from;
  while (run.next.kind !== 'end') {
    if (run.next.kind === 'wait') {
      told.push(`wait ${run.next.seconds}`);
      run = waited(run);
      continue;
    }
    told.push(run.next.step.stepId);
    if (run.next.kind === 'receive') {
      run = arrive(run, run.next, rest.shift());
      continue;
    }
    const next = rest.shift() ?? 200;
    if (next === 'none') run = unanswered(run, 'no answer');
    else {
      const { status, headers = [], body = '{}' } = typeof next === 'number' ? { status: next } : next;
      run = answered(run, { method: 'GET', url: '', values: {}, status, headers, body });
    }
    if (told.length > 1000) throw new Error('goes on for ever');
  }
  told.push(run.next.isSuccess ? 'success' : 'failure');
  return { told: told.join(' · '), run };
}

/** A number is a webhook with that number, anything else none at all. */
function arrive(run: Run, next: ReceiveNext, given: number | Answer | 'none' | undefined): Run {
  if (typeof given !== 'number') return unanswered(run, 'nothing came');
  const request = {
    method: 'POST',
    headers: [['webhook-id', `evt_${given}`]] as const,
    body: `{"n":${given}}`,
  };
  return judgeReceived(next, request).isExpected ? received(run, request) : unanswered(run, 'passed over');
}

export const webhook = (name: string, change: Partial<WorkflowStep> = {}) =>
  step(name, { call: { kind: 'webhook', api: 'shop', operation: { slug: name } as never }, ...change });

export const start = (root: Workflow, others: Workflow[] = []) => startRun(root, new Map(), others);
export const retry = (change: Partial<Action> = {}) => action({ type: 'retry', ...change });
