import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { MissingKeyNotice } from '../missing-key-notice.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import type { RunControl } from './use-run.ts';

/** Why the next call was not sent, and what the reader can do about it. */
export function RunNotice({ run, onGone }: { run: RunControl; onGone: () => void }) {
  const { phase } = run.state;
  if (phase.kind === 'asking') {
    const { api, isAll } = phase;
    return (
      <MissingKeyNotice
        api={api}
        onKey={() => {
          onGone();
          run.go(isAll);
        }}
        onWithout={() => {
          onGone();
          run.goWithoutKey(isAll);
        }}
      />
    );
  }
  if (phase.kind !== 'blocked') return null;
  const { problem, retryAfter } = phase;
  return (
    <ProblemNotice
      problem={problem}
      {...(retryAfter !== undefined && { hint: say(words.sendItAgainInS, { retryAfter }) })}
    />
  );
}
