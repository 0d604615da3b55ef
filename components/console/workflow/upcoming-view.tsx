import { useEffect, useRef, useState } from 'react';
import { say } from '#lib/words/say.ts';
import type { Workflow, WorkflowStep } from '#lib/workflows/model.ts';
import type { Run } from '#lib/workflows/run/run.ts';
import { words } from '#words/run.ts';
import { Method } from '../../ui/method.tsx';
import type { Pause } from './pause.ts';
import type { RunPhase } from './use-run.ts';

/** The step that comes next, with what is being done about it, and those after it unless an action leads elsewhere. */
export function UpcomingView(props: {
  workflow: Workflow;
  run: Run | undefined;
  phase: RunPhase;
  /** Where the focus goes from a button that goes. */
  onGone: () => void;
}) {
  const { workflow, run, phase, onGone } = props;
  if (run?.next.kind === 'end') return null;
  const next = run?.next.step ?? workflow.steps[0];
  const at = run?.frames[0]?.workflow === workflow ? (run.frames[0]?.at ?? 0) : 0;
  const isNested = run !== undefined && next !== workflow.steps[at];
  const later = workflow.steps.slice(isNested ? at : at + 1);
  return (
    <>
      {next && (
        <li
          className="run-step"
          data-state={phase.kind === 'calling' ? 'calling' : 'next'}
          aria-current="step"
        >
          <StepRow step={next} words={phase.kind === 'calling' ? words.isCalled : words.isNext} />
          {phase.kind === 'waiting' && <Waiting pause={phase.pause} onGone={onGone} />}
        </li>
      )}
      {later.map((step) => (
        <li key={step.stepId} className="run-step" data-state="later">
          <StepRow step={step} words={words.isLater} />
        </li>
      ))}
    </>
  );
}

function StepRow({ step, words: outcome }: { step: WorkflowStep; words: string }) {
  return (
    <div className="run-line">
      <span className="run-mark" aria-hidden="true" />
      <span className="run-title">
        {step.title}
        {step.call.kind === 'workflow' && <span className="quiet"> · {step.call.workflow.title}</span>}
      </span>
      {step.call.kind === 'operation' && <Method method={step.call.operation.method} look="word" />}
      <span className="run-outcome">{outcome}</span>
    </div>
  );
}

function Waiting({ pause, onGone }: { pause: Pause; onGone: () => void }) {
  const [left, setLeft] = useState(pause.seconds);
  const skip = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const update = () => setLeft(Math.max(0, (pause.until - performance.now()) / 1000));
    const timer = setInterval(update, 250);
    return () => clearInterval(timer);
  }, [pause]);
  const gone = useRef(onGone);
  gone.current = onGone;
  // The button goes with the wait, and would take the focus with it.
  useEffect(() => {
    const button = skip.current;
    return () => {
      if (document.activeElement === button) gone.current();
    };
  }, []);
  return (
    <p className="run-wait">
      <span role="timer" aria-live="off">
        {say(words.triesAgainIn, { seconds: Math.ceil(left) })}
      </span>{' '}
      <progress
        className="run-progress"
        aria-hidden="true"
        max={pause.seconds}
        value={pause.seconds - left}
      />
      <button
        ref={skip}
        type="button"
        className="link-button"
        onClick={() => {
          onGone();
          pause.skip();
        }}
      >
        {words.skipTheWait}
      </button>
    </p>
  );
}
