import { words } from '#words/run.ts';
import { AttemptView } from './attempt-view.tsx';
import type { IsSecret } from './is-secret.ts';
import type { RunPlan } from './run-plan.ts';
import { UpcomingView } from './upcoming-view.tsx';
import type { RunState } from './use-run.ts';

/** The steps that were tried, in their order, and those to come. */
export function RunSteps(props: { plan: RunPlan; state: RunState; isSecret: IsSecret; onGone: () => void }) {
  const { plan, state, isSecret, onGone } = props;
  const { run, exchanges, receptions, isAll, began, phase } = state;
  const attempts = run?.attempts ?? [];
  return (
    <ol className="run-steps" aria-label={words.steps}>
      {attempts.map((attempt, index) => (
        <AttemptView
          key={`${began} ${index} ${attempt.isSuccess}`}
          attempt={attempt}
          exchange={exchanges.get(index)}
          reception={receptions.get(index)}
          isSecret={isSecret}
          isOpened={index === attempts.length - 1 && (!isAll || !attempt.isSuccess)}
        />
      ))}
      <UpcomingView workflow={plan.workflows[0]} run={run} phase={phase} onGone={onGone} />
    </ol>
  );
}
