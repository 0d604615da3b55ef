/**
 * A workflow of an Arazzo description (1.0.1 or 1.1.0), as pages, Markdown, the console and programs read it: references
 * are resolved, actions of the workflow stand in its steps, and everything is plain, frozen and JSON-serialisable.
 *
 * A value (`value`, `payload`) is a constant, a runtime expression (`$steps.signIn.outputs.token`), a text with
 * expressions in braces, an object or list that holds such values, or a `Selector`. `lib/request/parse-expression.ts` takes
 * expressions apart. Texts named `description` are CommonMark of an untrusted file.
 */

import type { OperationSummary, SourceLine } from '../openapi/model.ts';

export interface Workflow {
  /** Slug of the API that its page stands below: the one that its first call names. */
  readonly api: string;
  /** Kebab-case workflowId; unique within the API, stable. */
  readonly slug: string;
  readonly workflowId: string;
  /** The `summary`, else made from the workflowId. */
  readonly title: string;
  readonly description?: string;
  readonly inputs: readonly WorkflowInput[];
  /** In the order in which they are run, unless an action leads elsewhere. Never empty. */
  readonly steps: readonly WorkflowStep[];
  readonly outputs: readonly NamedValue[];
  /** Workflows that are run before it. */
  readonly dependsOn: readonly WorkflowSummary[];
  readonly source: SourceLine;
}

export interface WorkflowSummary {
  readonly api: string;
  readonly slug: string;
  readonly workflowId: string;
  readonly title: string;
}

/** A property of the workflow's `inputs`. */
export interface WorkflowInput {
  readonly name: string;
  /** Its JSON Schema, references resolved. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly isRequired: boolean;
  readonly description?: string;
  /** What a form begins with: the default, else the first example; absent where the schema has neither. */
  readonly initial?: unknown;
  /** Whether it is shown as dots and kept nowhere: `format: password` or `writeOnly`. */
  readonly isSecret: boolean;
}

export interface WorkflowStep {
  readonly stepId: string;
  /** Made from the stepId. */
  readonly title: string;
  readonly description?: string;
  readonly call: StepCall;
  readonly parameters: readonly StepParameter[];
  readonly requestBody?: StepBody;
  /** All have to hold. Where there are none, a status of 2xx is a success. */
  readonly successCriteria: readonly Criterion[];
  /** The first whose criteria hold is taken. */
  readonly onSuccess: readonly Action[];
  readonly onFailure: readonly Action[];
  readonly outputs: readonly NamedValue[];
  /** Milliseconds for an answer, or for the request of a webhook. */
  readonly timeout?: number;
}

export type StepCall =
  | {
      readonly kind: 'operation';
      /** Slug of the operation's API. */
      readonly api: string;
      readonly operation: OperationSummary;
    }
  /** Nothing is sent: the step waits for the request of a webhook, which its criteria and outputs read as `$request`. */
  | { readonly kind: 'webhook'; readonly api: string; readonly operation: OperationSummary }
  | { readonly kind: 'workflow'; readonly workflow: WorkflowSummary };

/** Without `in` a value of the inputs of the workflow that the step calls. */
export interface StepParameter {
  readonly name: string;
  readonly in?: 'path' | 'query' | 'querystring' | 'header' | 'cookie';
  readonly value: unknown;
}

export interface StepBody {
  readonly contentType?: string;
  readonly payload?: unknown;
  /** Values that stand in for places of the payload. */
  readonly replacements: readonly {
    /** JSON Pointer or JSONPath, as `type` says. */
    readonly target: string;
    readonly type: 'jsonpointer' | 'jsonpath';
    readonly value: unknown;
  }[];
}

export interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

/** A value that is looked for in another: Arazzo 1.1. */
export interface Selector {
  /** Runtime expression of what is looked through. */
  readonly context: string;
  readonly selector: string;
  readonly type: 'jsonpath' | 'jsonpointer';
}

export interface Criterion {
  readonly type: 'simple' | 'regex' | 'jsonpath';
  /** Runtime expression of what is tried; a simple condition has none. */
  readonly context?: string;
  readonly condition: string;
}

export interface Action {
  readonly name: string;
  readonly type: 'end' | 'goto' | 'retry';
  /** Where it leads: a step of this workflow, or another workflow. */
  readonly step?: string;
  readonly workflow?: WorkflowSummary;
  /** Of `retry`: seconds between two tries, where the answer's `Retry-After` says nothing else; 0 where nothing is said. */
  readonly retryAfter?: number;
  /** Of `retry`: tries beside the first; 1 where nothing is said. */
  readonly retryLimit?: number;
  /** Inputs of the workflow that it leads to. */
  readonly parameters: readonly StepParameter[];
  /** All have to hold; without any it is taken. */
  readonly criteria: readonly Criterion[];
}
