import type { AnsweredCall, ReceivedRequest } from '../../request/runtime-expression.ts';
import type { Action, Workflow, WorkflowStep } from '../model.ts';
import type { Judgement } from './criterion.ts';
import type { Scope, Values, WorkflowValues } from './scope.ts';

/** A workflow on its way: what has been done, and what comes next. Never changed; each event makes another. */
export interface Run extends Progress {
  readonly next: Next;
}

export interface Progress {
  /** The workflow that was started, and those that it may call. */
  readonly workflows: readonly Workflow[];
  /** The workflows that are being run, each called by the one before it. */
  readonly frames: readonly Frame[];
  /** Values of the workflows that ended well, by workflowId. */
  readonly finished: ReadonlyMap<string, WorkflowValues>;
  readonly attempts: readonly Attempt[];
  /** Steps begun so far. */
  readonly begun: number;
}

export type Next =
  | CallNext
  | ReceiveNext
  | {
      readonly kind: 'wait';
      readonly seconds: number;
      /** What is called after it. */
      readonly workflow: Workflow;
      readonly step: WorkflowStep;
    }
  | {
      readonly kind: 'end';
      readonly isSuccess: boolean;
      readonly outputs: Values;
      /** Why it failed. */
      readonly reason?: string;
    };

/** An operation is to be called; `callValues` makes its request. */
export interface CallNext {
  readonly kind: 'call';
  readonly workflow: Workflow;
  readonly step: WorkflowStep;
  /** How many workflows have called each other to get here; 0 for the one that was started. */
  readonly depth: number;
  /** 1 for the first try. */
  readonly attempt: number;
  readonly scope: Scope;
}

/** The request of a webhook is waited for: `judgeReceived` says of one that arrived whether it is meant. */
export interface ReceiveNext extends Omit<CallNext, 'kind'> {
  readonly kind: 'receive';
  /** For how long. */
  readonly milliseconds: number;
}

/** One step that was tried, and what came of it. */
export interface Attempt {
  readonly workflow: Workflow;
  readonly step: WorkflowStep;
  readonly depth: number;
  readonly attempt: number;
  /** Absent where nothing was answered, and of a step that called a workflow. */
  readonly call?: AnsweredCall;
  /** Of a step that waits for a webhook. */
  readonly received?: ReceivedRequest;
  /** Why there is no answer, or why the workflow that it called failed. */
  readonly failure?: string;
  readonly criteria: readonly Judgement[];
  readonly isSuccess: boolean;
  readonly outputs: Values;
  /** What was done because of it. */
  readonly action?: Action;
}

export interface Frame extends Place {
  readonly workflow: Workflow;
  readonly inputs: Values;
  /** Outputs of its steps. */
  readonly steps: ReadonlyMap<string, Values>;
  /** What its end means to the one before it. */
  readonly returns: 'run' | 'dependency' | 'step' | 'retry';
  /** The step that is tried again once the one that a retry leads to is done. */
  readonly back?: Place;
}

/** A step of a workflow, by its number, and how often it was tried. */
export interface Place {
  readonly at: number;
  readonly attempt: number;
  /** How often each of its failure actions was taken. */
  readonly retries: ReadonlyMap<Action, number>;
}
