import { lazy, Suspense, useState } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { Status } from '../../ui/status.tsx';
import type { Answer } from '../call.ts';
import { duration } from '../words.ts';
import type { Past } from './use-history.ts';

const Comparison = lazy(() =>
  import('./comparison.tsx').then(({ Comparison: component }) => ({ default: component })),
);

interface Props {
  readonly past: readonly Past[];
  readonly shown: Answer | undefined;
  readonly onShow: (past: Past & { readonly answer: Answer }) => void;
  readonly onFill: (past: Past) => void;
  readonly onSend: (past: Past) => void;
  readonly onForget: () => void;
}

/** The requests of this session so far: to send or fill in again, and of this page their answers, to see and compare. */
export function HistoryView(props: Props) {
  const { past, shown, onForget } = props;
  const [compared, setCompared] = useState<Past>();
  const others = past.filter(({ answer }) => answer === undefined || answer !== shown);
  if (others.length === 0) return null;
  return (
    <details className="history">
      <summary>{say(words.earlierRequests, { count: others.length })}</summary>
      <ul>
        {others.map((entry) => (
          <PastRequest
            key={entry.id}
            {...props}
            entry={entry}
            isCompared={compared === entry}
            onCompare={() => setCompared(compared === entry ? undefined : entry)}
          />
        ))}
      </ul>
      {compared?.answer && shown && compared.answer !== shown && (
        <Suspense fallback={null}>
          <Comparison before={compared.answer} after={shown} />
        </Suspense>
      )}
      <p className="quiet history-foot">
        {`${words.keptInThisTabWithout} `}
        <button type="button" className="link-button" onClick={onForget}>
          {words.forgetThem}
        </button>
      </p>
    </details>
  );
}

function PastRequest(props: Props & { entry: Past; isCompared: boolean; onCompare: () => void }) {
  const { entry, shown, isCompared, onShow, onFill, onSend, onCompare } = props;
  const { at, status, time, answer } = entry;
  return (
    <li>
      <span className="history-time">{at.toLocaleTimeString()}</span>
      <Status status={String(status)} />
      <span className="history-time">{time === undefined ? words.notWhole : duration(time)}</span>
      <button type="button" className="link-button" onClick={() => onSend(entry)}>
        {words.sendAgain}
      </button>
      <button type="button" className="link-button" onClick={() => onFill(entry)}>
        {words.fillTheForm}
      </button>
      {answer && (
        <button type="button" className="link-button" onClick={() => onShow({ ...entry, answer })}>
          {words.show}
        </button>
      )}
      {answer && shown && (
        <button type="button" className="link-button" aria-expanded={isCompared} onClick={onCompare}>
          {words.compare}
        </button>
      )}
    </li>
  );
}
