import type { RefObject } from 'react';
import { words } from '#words/run.ts';
import type { RunControl } from './use-run.ts';

/**
 * Runs, stops and goes on; its first button submits the form. All of its buttons stay where they are: one that goes would
 * take the focus with it.
 */
export function RunBar(props: {
  runButton: RefObject<HTMLButtonElement | null>;
  run: RunControl;
  /** What is typed cannot be sent. */
  isBlocked: boolean;
}) {
  const { runButton, run, isBlocked } = props;
  const { state, isRunning } = run;
  const isBegun = state.run !== undefined;
  const isEnded = state.run?.next.kind === 'end';
  const cannotGo = isRunning || isBlocked;
  const control = (isOff: boolean, act: () => void) => ({
    type: 'button' as const,
    'aria-disabled': isOff,
    onClick: () => {
      if (!isOff) act();
    },
  });
  return (
    <div className="send-bar run-bar">
      <button ref={runButton} type="submit" className="button button-primary" aria-disabled={cannotGo}>
        {isEnded ? words.runAgain : isBegun ? words.continueIt : words.runAll}
      </button>
      <button className="button" {...control(cannotGo || isEnded, () => run.go(false))}>
        {words.runNextStep}
      </button>
      <button className="button" {...control(!isRunning, run.stop)}>
        {words.stop}
      </button>
      <button className="link-button send-end" {...control(!isBegun || isRunning, run.startOver)}>
        {words.startOver}
      </button>
    </div>
  );
}
