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
          data-state={phase.kind === 'calling' || phase.kind === 'receiving' ? 'calling' : 'next'}
          aria-current="step"
        >
          <StepRow step={next} words={sayPhase(phase, next)} />
          {phase.kind === 'receiving' && <Receiving {...phase} />}
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
      {step.call.kind === 'webhook' && <code className="run-event">{step.call.operation.path}</code>}
      <span className="run-outcome">{outcome}</span>
    </div>
  );
}

function sayPhase({ kind }: RunPhase, { call }: WorkflowStep): string {
  if (kind !== 'calling' && kind !== 'receiving') return words.isNext;
  return call.kind === 'webhook' ? words.isReceived : words.isCalled;
}

/** Seconds until then. */
function useSecondsLeft(until: number): number {
  const [left, setLeft] = useState(() => secondsTo(until));
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsTo(until)), 250);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

function secondsTo(until: number): number {
  return Math.max(0, (until - performance.now()) / 1000);
}

function Receiving({ until, passedOver }: { until: number; passedOver: number }) {
  const left = useSecondsLeft(until);
  return (
    <p className="run-wait">
      <span role="timer" aria-live="off">
        {say(words.waitsAnother, { seconds: Math.ceil(left) })}
      </span>
      {passedOver > 0 && <span>{say(words.passedOver, { count: passedOver })}</span>}
    </p>
  );
}

function Waiting({ pause, onGone }: { pause: Pause; onGone: () => void }) {
  const left = useSecondsLeft(pause.until);
  const skip = useRef<HTMLButtonElement>(null);
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
