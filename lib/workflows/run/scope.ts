import { childOf, valueAt } from '../../request/json-pointer.ts';
import {
  type AnsweredCall,
  lookInto,
  lookIntoReceived,
  type ReceivedRequest,
} from '../../request/runtime-expression.ts';
import type { Reference } from './reference.ts';

/** Values by name; names such as `__proto__` are names. */
export type Values = ReadonlyMap<string, unknown>;

export interface WorkflowValues {
  readonly inputs: Values;
  readonly outputs: Values;
}

/** What the expressions of a workflow can see. */
export interface Scope {
  readonly inputs: Values;
  /** Outputs of the steps that are done, by stepId. */
  readonly steps: ReadonlyMap<string, Values>;
  /** By workflowId, of those that ended. */
  readonly workflows: ReadonlyMap<string, WorkflowValues>;
  /** Those of the workflow, or of the one that the step has called. */
  readonly outputs: Values;
  readonly call?: AnsweredCall;
  /** The request of a webhook that the step has waited for. */
  readonly received?: ReceivedRequest;
}

/** What is seen only while a step is judged. */
export type Seen = Partial<Pick<Scope, 'call' | 'received' | 'outputs'>>;

/** Undefined where it leads to nothing. */
export function lookUp({ expression, path }: Reference, scope: Scope): unknown {
  return path.reduce<unknown>(childOf, found(expression, scope));
}

function found(expression: Reference['expression'], scope: Scope): unknown {
  switch (expression.of) {
    case 'inputs':
    case 'outputs':
      return valueAt(named(scope[expression.of], expression.name), expression.pointer);
    case 'steps':
      return valueAt(named(scope.steps.get(expression.step), expression.output), expression.pointer);
    case 'workflows':
      return valueAt(
        named(scope.workflows.get(expression.workflow)?.[expression.field], expression.name),
        expression.pointer,
      );
    default:
      if (scope.received) return lookIntoReceived(scope.received, expression);
      return scope.call && lookInto(scope.call, expression);
  }
}

/** The longest name that there is; what follows it leads into its value. */
function named(values: Values | undefined, name: string): unknown {
  for (let end = name.length; values && end > 0; end = name.lastIndexOf('.', end - 1)) {
    const head = name.slice(0, end);
    if (!values.has(head)) continue;
    const rest = name.slice(end + 1);
    return (rest === '' ? [] : rest.split('.')).reduce<unknown>(childOf, values.get(head));
  }
  return undefined;
}
