import { useEffect, useRef } from 'react';
import { words } from '#words/run.ts';
import type { IsSecret } from './is-secret.ts';
import { NamedValues } from './named-values.tsx';
import type { RunControl } from './use-run.ts';

/** How the workflow ended: its outputs, or why it failed and what can be done. */
export function RunEnd(props: {
  run: RunControl;
  isSecret: IsSecret;
  /** Where the focus goes from a button that goes. */
  onGone: () => void;
  onInputs: () => void;
}) {
  const { run, isSecret, onGone, onInputs } = props;
  const next = run.state.run?.next;
  const section = useRef<HTMLElement>(null);
  const isEnded = next?.kind === 'end';
  useEffect(() => {
    // The steps above it stay in sight as far as they can.
    if (isEnded) section.current?.scrollIntoView({ block: 'nearest' });
  }, [isEnded]);
  if (next?.kind !== 'end') return null;
  return (
    <section
      ref={section}
      className={next.isSuccess ? 'notice run-end' : 'notice notice-problem run-end'}
      aria-label={words.howItEnded}
      data-outcome={next.isSuccess ? 'success' : 'failure'}
    >
      <p className="notice-title">{next.isSuccess ? words.succeeded : words.failed}</p>
      {next.reason !== undefined && <p>{next.reason}</p>}
      {next.outputs.size > 0 && (
        <>
          <h3>{words.outputs}</h3>
          <NamedValues values={next.outputs} isSecret={isSecret} />
        </>
      )}
      {!next.isSuccess && (
        <div className="key-line">
          <button
            type="button"
            className="button"
            onClick={() => {
              onGone();
              run.again();
            }}
          >
            {words.runTheStepAgain}
          </button>
          <button type="button" className="link-button" onClick={onInputs}>
            {words.changeTheInputs}
          </button>
        </div>
      )}
    </section>
  );
}
