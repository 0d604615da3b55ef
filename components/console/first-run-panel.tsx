'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import type { SentForm } from '#lib/request/sent-form.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/launch.ts';
import { CodeActions } from '../code/code-actions.tsx';
import { CodePanel } from '../code/code-panel.tsx';
import { showWrap } from '../code/wrap.ts';
import { announce } from '../ui/announce.ts';
import type { FirstAnswer } from './first-run.ts';

type Run =
  | { readonly phase: 'idle' | 'running' }
  | { readonly phase: 'answered'; readonly first: FirstAnswer };

/**
 * The first request of a newcomer: one press gets a key, sends the request and puts the real answer in the place of
 * the documented one. Its code is loaded at the press.
 */
export function FirstRunPanel(props: {
  form: SentForm;
  heading: ReactNode;
  request: ReactNode;
  /** What stands in the answer's place until the request has run; absent without an example. */
  documented?: ReactNode;
}) {
  const { form, heading, request, documented } = props;
  const [run, setRun] = useState<Run>({ phase: 'idle' });
  const [problem, setProblem] = useState<Problem>();
  async function start(): Promise<void> {
    if (run.phase === 'running') return;
    setRun({ phase: 'running' });
    setProblem(undefined);
    announce(words.sending);
    try {
      const first = await import('./first-run.ts').then(({ runFirstRequest }) => runFirstRequest(form));
      setRun({ phase: 'answered', first });
      announce(say(words.answered, { status: first.answer.status, statusText: first.answer.statusText }));
    } catch (error) {
      setRun({ phase: 'idle' });
      setProblem(problemOf(error));
    }
  }
  return (
    <>
      <div className="first-head">
        {heading}
        <button
          type="button"
          className="button button-primary"
          data-scripted
          aria-disabled={run.phase === 'running'}
          onPointerEnter={() => void import('./first-run.ts')}
          onClick={() => void start()}
        >
          {run.phase === 'idle' && form.isMocked ? words.runIt : doing[run.phase]}
        </button>
      </div>
      {problem && (
        <p className="first-problem" role="alert">
          <strong>{problem.title}</strong> {problem.detail}
        </p>
      )}
      <div className="first-panels">
        {request}
        {run.phase === 'answered' ? (
          <LiveAnswer {...run.first} from={form.isMocked ? 'mock' : 'sandbox'} />
        ) : (
          (documented ?? (
            <p className="first-empty" data-scripted>
              {words.answerAppearsHere}
            </p>
          ))
        )}
      </div>
    </>
  );
}

const doing = { idle: words.getAKeyAndRun, running: words.running, answered: words.runItAgain };

function LiveAnswer(props: FirstAnswer & { from: 'sandbox' | 'mock' }) {
  const { answer, lines, from } = props;
  const { status, statusText, end } = answer;
  useEffect(showWrap, []);
  return (
    <figure className="code">
      <figcaption className="code-bar">
        <span className="code-title">
          {`${status} ${statusText}`}
          {end && (
            <span className="first-source">
              {say(words.msFromThe, {
                milliseconds: Math.round(end.timing.total),
                from: from === 'mock' ? words.fromMock : words.fromSandbox,
              })}
            </span>
          )}
        </span>
        <CodeActions what={words.theAnswer} />
      </figcaption>
      <CodePanel label={words.answer} lines={lines} />
    </figure>
  );
}

function problemOf(error: unknown): Problem {
  if (error instanceof Error && 'problem' in error) return error.problem as Problem;
  return { title: words.theSandboxCannotBeReached, detail: words.checkTheConnectionAndRun };
}
