import { elements, member, type Place, text, texts } from '../../openapi/parse/place.ts';
import { actionPlaces } from './actions.ts';
import type { DeclaredWorkflow } from './arazzo-file.ts';
import { findWorkflow } from './find-workflow.ts';
import type { Library } from './library.ts';

/** That one workflow needs another one: `place` says so. */
interface Need {
  readonly workflow: DeclaredWorkflow;
  readonly place: Place;
}

/** Which workflows run before which. */
export class WorkflowOrder {
  private readonly dependencies = new Map<DeclaredWorkflow, readonly Need[]>();
  private readonly calls = new Map<DeclaredWorkflow, readonly Need[]>();

  constructor(library: Library) {
    for (const declared of library.workflows) {
      this.dependencies.set(declared, dependenciesOf(declared, library));
      this.calls.set(declared, callsOf(declared, library));
    }
  }

  /** Workflows that are run before it, each after those that it needs itself. */
  dependsOn(declared: DeclaredWorkflow): DeclaredWorkflow[] {
    const ordered = new Set<DeclaredWorkflow>();
    const inside = new Set<DeclaredWorkflow>([declared]);
    const visit = (one: DeclaredWorkflow) => {
      for (const { workflow } of this.dependencies.get(one) ?? []) {
        if (inside.has(workflow)) continue;
        inside.add(workflow);
        visit(workflow);
        ordered.add(workflow);
      }
    };
    visit(declared);
    return [...ordered];
  }

  /** All workflows that it runs, in its steps or before them. */
  runs(declared: DeclaredWorkflow): ReadonlySet<DeclaredWorkflow> {
    const found = new Set<DeclaredWorkflow>();
    const pending = [declared];
    for (let next = pending.pop(); next !== undefined; next = pending.pop())
      for (const { workflow } of this.needsOf(next))
        if (!found.has(workflow)) {
          found.add(workflow);
          pending.push(workflow);
        }
    return found;
  }

  /** Tells workflows that need one another, where the one names the other. */
  tellCycles(): void {
    for (const declared of this.calls.keys())
      for (const { workflow, place } of this.needsOf(declared))
        if (workflow === declared || this.runs(workflow).has(declared))
          declared.report.error(
            place,
            workflow === declared
              ? 'the workflow calls itself without end'
              : `workflow "${workflow.id}" needs this one in turn, without end: take one of the two out`,
          );
  }

  private needsOf(declared: DeclaredWorkflow): Need[] {
    return [...(this.dependencies.get(declared) ?? []), ...(this.calls.get(declared) ?? [])];
  }
}

function dependenciesOf(declared: DeclaredWorkflow, library: Library): Need[] {
  const list = member(declared.place, 'dependsOn');
  const names = texts(declared.place, 'dependsOn');
  return elements(list).flatMap((place, index) => {
    const name = typeof place.value === 'string' ? place.value : names[index];
    const workflow = name === undefined ? undefined : findWorkflow(name, place, declared, library);
    return workflow ? [{ workflow, place }] : [];
  });
}

/**
 * Workflows that its steps call, that are run for a retry, or that an action always leads to: one of the step, of the
 * workflow, or of the components.
 */
function callsOf(declared: DeclaredWorkflow, library: Library): Need[] {
  const { file, report } = declared;
  const within = { declared, file, report };
  return declared.steps.flatMap(({ place: step }) => {
    const actions = [
      ...actionPlaces(step, 'successActions', within),
      ...actionPlaces(step, 'failureActions', within),
    ];
    const always = actions.filter(
      (action) => text(action, 'type') === 'retry' || elements(member(action, 'criteria')).length === 0,
    );
    return [step, ...always].flatMap((holder) => {
      const name = text(holder, 'workflowId');
      const place = member(holder, 'workflowId');
      const workflow = name === undefined ? undefined : findWorkflow(name, place, declared, library);
      return workflow ? [{ workflow, place }] : [];
    });
  });
}
