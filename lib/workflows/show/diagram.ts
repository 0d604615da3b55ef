import { titleFromIdentifier } from '../../openapi/normalize/title.ts';
import type { Action, Workflow, WorkflowStep } from '../model.ts';

/** A step as a box of a drawing that is 360 units wide. */
interface DiagramBox {
  readonly y: number;
  readonly height: number;
  readonly title: string;
  /** `POST /orders`, or the workflow that is run. */
  readonly call: string;
}

/** A way from one step to another that is not the next, or back to itself. */
export interface DiagramTurn {
  readonly key: string;
  readonly isFailure: boolean;
  readonly from: number;
  readonly to: number;
  /** How far out it runs: none shares its lane with another. */
  readonly lane: number;
  /** Whether it leads to the end, or out of the workflow. */
  readonly isEnd: boolean;
  /** One line, or two. */
  readonly label: readonly string[];
}

interface WorkflowDrawing {
  readonly boxes: readonly DiagramBox[];
  /** Lines from a box to the next one. */
  readonly follows: readonly { readonly from: number; readonly to: number }[];
  readonly turns: readonly DiagramTurn[];
  /** Where the sign of the end begins. */
  readonly end: number;
  readonly height: number;
}

const box = { height: 46, gap: 26, top: 4 };
/** Characters that have room. */
const room = { title: 31, call: 34, label: 9 };
/** Lanes beside the boxes. */
const lanes = 3;

/** Where everything of a workflow's drawing stands. */
export function diagramOf({ steps }: Workflow): WorkflowDrawing {
  const yOf = (index: number) => box.top + index * (box.height + box.gap);
  const end = yOf(steps.length);
  const boxes = steps.map((step, index) => ({
    y: yOf(index),
    height: box.height,
    title: cut(`${index + 1}. ${step.title}`, room.title),
    call: cut(callOf(step), room.call),
  }));
  const follows = steps.flatMap((step, index) =>
    isFollowed(step) ? [{ from: yOf(index) + box.height, to: yOf(index + 1) }] : [],
  );
  return { boxes, follows, turns: turnsOf(steps, yOf, end), end, height: end + 30 };
}

function callOf({ call }: WorkflowStep): string {
  if (call.kind === 'workflow') return call.workflow.title;
  return call.kind === 'webhook' ? call.operation.path : `${call.operation.method} ${call.operation.path}`;
}

/** Whether the next step comes when all goes well and nothing leads elsewhere. */
function isFollowed({ onSuccess }: WorkflowStep): boolean {
  return onSuccess.every(({ criteria }) => criteria.length > 0);
}

function turnsOf(steps: readonly WorkflowStep[], yOf: (index: number) => number, end: number): DiagramTurn[] {
  const counts = { success: 0, failure: 0 };
  return steps.flatMap((step, index) => {
    const success = step.onSuccess.map((action) => ({ action, isFailure: false }));
    const failure = step.onFailure
      .filter(({ type }) => type !== 'end')
      .map((action) => ({ action, isFailure: true }));
    return [...success, ...failure].map(({ action, isFailure }, nth): DiagramTurn => {
      const lane = counts[isFailure ? 'failure' : 'success']++ % lanes;
      const target = targetIndex(action, steps, index);
      const from = yOf(index) + 14 + ((nth * 7) % 14);
      const to = target === undefined ? end + 13 : yOf(target) + (target === index ? 36 : 23);
      return {
        key: `${index} ${isFailure} ${action.name}`,
        isFailure,
        from,
        to,
        lane,
        isEnd: target === undefined,
        label: labelOf(action),
      };
    });
  });
}

/** Undefined where it leads to the end, or out of the workflow. */
function targetIndex(action: Action, steps: readonly WorkflowStep[], own: number): number | undefined {
  if (action.type === 'retry' && action.step === undefined) return own;
  const target = steps.findIndex(({ stepId }) => stepId === action.step);
  return target < 0 ? undefined : target;
}

function labelOf({ name, type, retryLimit = 1 }: Action): string[] {
  if (type === 'retry') return [`↻ ${retryLimit}×`];
  const title = titleFromIdentifier(name);
  const at = title.length > room.label ? title.lastIndexOf(' ', room.label) : -1;
  const lines = at > 0 ? [title.slice(0, at), title.slice(at + 1)] : [title];
  return lines.map((line) => cut(line, room.label));
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
