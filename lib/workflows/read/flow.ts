import { elements, member, type Place, text } from '../../openapi/parse/place.ts';
import type { DeclaredWorkflow } from './arazzo-file.ts';

/** An action that leads to a step of the same workflow, or out of it. */
interface Turn {
  readonly place: Place;
  /** Index of the step; undefined where it ends the workflow, or leaves it. */
  readonly to: number | undefined;
  readonly isRetry: boolean;
  readonly isConditional: boolean;
}

interface Turns {
  readonly success: readonly Turn[];
  readonly failure: readonly Turn[];
}

/** Which step may come after which. */
export class Flow {
  private readonly turns: readonly Turns[];
  /** By step: all that may run after it. */
  private readonly reached: readonly ReadonlySet<number>[];

  /** @param actionsOf where the actions of a step are written */
  constructor(
    { steps }: DeclaredWorkflow,
    actionsOf: (step: Place, kind: 'successActions' | 'failureActions') => readonly Place[],
  ) {
    const indexOf = (id: string | undefined) => steps.findIndex((step) => step.id === id);
    const turnOf = (place: Place): Turn => {
      const to = indexOf(text(place, 'stepId'));
      return {
        place,
        to: to < 0 ? undefined : to,
        isRetry: text(place, 'type') === 'retry',
        isConditional: elements(member(place, 'criteria')).length > 0,
      };
    };
    this.turns = steps.map(({ place }) => ({
      success: actionsOf(place, 'successActions').map(turnOf),
      failure: actionsOf(place, 'failureActions').map(turnOf),
    }));
    const next = this.turns.map((_, index) => this.nextOf(index));
    this.reached = next.map((_, index) => reachedFrom(index, next));
  }

  /** Whether one step may run before another: its values may be there. */
  leads(from: number, to: number): boolean {
    return this.reached[from]?.has(to) === true;
  }

  /** Actions that go round without end, whatever is answered. */
  endless(): Place[] {
    const ending = this.canEnd();
    const found = this.turns.flatMap(({ success, failure }, index) => [
      ...(ending.has(index)
        ? []
        : success.filter((turn) => isPlainGoto(turn) && (turn.to ?? index + 1) <= index)),
      ...failure.filter((turn) => isPlainGoto(turn) && this.comesBack(turn, index)),
    ]);
    return found.map(({ place }) => place);
  }

  private comesBack({ to }: Turn, index: number): boolean {
    return to !== undefined && (to === index || this.leads(to, index));
  }

  /** Where a step may lead when it succeeds; undefined stands for the end. */
  private afterSuccess(index: number): (number | undefined)[] {
    const { success = [] } = this.turns[index] ?? {};
    const last = success.findIndex(({ isConditional }) => !isConditional);
    const possible = last < 0 ? success : success.slice(0, last + 1);
    const next = index + 1 < this.turns.length ? index + 1 : undefined;
    return [...possible.map(({ to }) => to), ...(last < 0 ? [next] : [])];
  }

  /** Steps from which the end can be reached if all goes well. */
  private canEnd(): ReadonlySet<number> {
    const ending = new Set<number>();
    let before = -1;
    while (before !== ending.size) {
      before = ending.size;
      for (const index of this.turns.keys())
        if (this.afterSuccess(index).some((to) => to === undefined || ending.has(to))) ending.add(index);
    }
    return ending;
  }

  /** What may come directly after a step; what is run for a retry comes before the step itself. */
  private nextOf(index: number): ReadonlySet<number> {
    const { failure = [] } = this.turns[index] ?? {};
    const returning = this.turns.flatMap((turns, step) =>
      turns.failure.some(({ isRetry, to }) => isRetry && to === index) ? [step] : [],
    );
    const next = [...this.afterSuccess(index), ...failure.map(({ to }) => to), ...returning];
    return new Set(next.filter((to) => to !== undefined));
  }
}

function isPlainGoto({ isConditional, isRetry, to }: Turn): boolean {
  return !isConditional && !isRetry && to !== undefined;
}

function reachedFrom(start: number, next: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const reached = new Set(next[start]);
  for (const step of reached) for (const after of next[step] ?? []) reached.add(after);
  return reached;
}
