import { useEffect } from 'react';
import { words } from '#words/demo.ts';
import { Method } from '../../ui/method.tsx';
import { Status } from '../../ui/status.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import type { Step } from './demo.ts';
import type { DemoName } from './demo-names.ts';
import { DemoTimeline } from './demo-timeline.tsx';
import { useDemo } from './use-demo.ts';

/** Starts at once, and shows each request as its answer arrives. */
export function DemoRunner({ name, api, isTimed }: { name: DemoName; api: string; isTimed: boolean }) {
  const { state, start, cancel } = useDemo(name, api);
  const { phase, steps, result, problem } = state;
  useEffect(() => {
    void start();
    return cancel;
  }, [start, cancel]);
  return (
    <div className="demo-run">
      {phase === 'running' ? (
        <button type="button" className="button" onClick={cancel}>
          {words.cancel}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => void start()}>
          {words.runAgain}
        </button>
      )}
      {isTimed && steps.length > 0 && <DemoTimeline steps={steps} />}
      <DemoSteps steps={steps} />
      {result !== undefined && <p className="demo-result">{result}</p>}
      {phase === 'cancelled' && <p className="demo-result">{words.cancelledSentence}</p>}
      {problem !== undefined && <ProblemNotice problem={problem} />}
    </div>
  );
}

function DemoSteps({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it a keyboard cannot scroll a long list (WCAG 2.1.1).
    <ol className="demo-steps" tabIndex={0} aria-label={words.requests}>
      {steps.map(({ at, method, path, status, note }, index) => (
        <li key={index} className="demo-step">
          <span className="demo-at">{(at / 1000).toFixed(2)} s</span>
          <Status status={String(status)} />
          <span className="demo-what">
            <span>
              <Method method={method} look="word" /> <code>{path}</code>
            </span>
            <span className="demo-note">{note}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
