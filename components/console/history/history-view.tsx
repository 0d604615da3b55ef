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
  readonly onShow: (past: Past) => void;
  readonly onFill: (past: Past) => void;
  readonly onSend: (past: Past) => void;
  readonly onForget: () => void;
}

/** The requests of this session so far: to send or fill in again, and of this page their answers, to see and compare. */
export function HistoryView(props: Props) {
  const { past, shown, onForget } = props;
  const [compared, setCompared] = useState<string>();
  const others = past.filter(({ answer }) => answer !== shown);
  if (others.length === 0) return null;
  const before = others.find(({ id }) => id === compared)?.answer;
  return (
    <details className="history">
      <summary>{say(words.earlierRequests, { count: others.length })}</summary>
      <ul>
        {others.map((entry) => (
          <PastRequest
            key={entry.id}
            {...props}
            entry={entry}
            isCompared={compared === entry.id}
            onCompare={() => setCompared(compared === entry.id ? undefined : entry.id)}
          />
        ))}
      </ul>
      {before && shown && (
        <Suspense fallback={null}>
          <Comparison before={before} after={shown} />
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
  const { at, answer } = entry;
  const time = answer.end?.timing.total;
  return (
    <li>
      <span className="history-time">{at.toLocaleTimeString()}</span>
      <Status status={String(answer.status)} />
      <span className="history-time">{time === undefined ? words.notWhole : duration(time)}</span>
      {entry.isWhole && (
        <button type="button" className="link-button" onClick={() => onSend(entry)}>
          {words.sendAgain}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => onFill(entry)}>
        {words.fillTheForm}
      </button>
      <button type="button" className="link-button" onClick={() => onShow(entry)}>
        {words.show}
      </button>
      {shown && (
        <button type="button" className="link-button" aria-expanded={isCompared} onClick={onCompare}>
          {words.compare}
        </button>
      )}
    </li>
  );
}
