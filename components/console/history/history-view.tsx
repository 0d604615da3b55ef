import { lazy, Suspense, useState } from 'react';
import { Status } from '../../ui/status.tsx';
import type { Answer } from '../call.ts';
import { duration } from '../words.ts';
import type { Past } from './use-history.ts';

const Comparison = lazy(() =>
  import('./comparison.tsx').then(({ Comparison: component }) => ({ default: component })),
);

/** The answers of this page so far: to see again, to fill the form from, to compare with the one shown. */
export function HistoryView(props: {
  past: readonly Past[];
  shown: Answer | undefined;
  onShow: (past: Past) => void;
  onFill: (past: Past) => void;
}) {
  const { past, shown, onShow, onFill } = props;
  const [compared, setCompared] = useState<Past>();
  if (past.length < 2) return null;
  return (
    <details className="history">
      <summary>{`Earlier answers (${past.length - 1})`}</summary>
      <ul>
        {past
          .filter(({ answer }) => answer !== shown)
          .map((entry) => (
            <li key={entry.id}>
              <span className="history-time">{entry.at.toLocaleTimeString()}</span>
              <Status status={String(entry.answer.status)} />
              <span className="history-time">
                {entry.answer.end && duration(entry.answer.end.timing.total)}
              </span>
              <button type="button" className="link-button" onClick={() => onShow(entry)}>
                Show
              </button>
              <button type="button" className="link-button" onClick={() => onFill(entry)}>
                Fill the form
              </button>
              <button
                type="button"
                className="link-button"
                aria-expanded={compared === entry}
                onClick={() => setCompared(compared === entry ? undefined : entry)}
              >
                Compare
              </button>
            </li>
          ))}
      </ul>
      {compared && shown && compared.answer !== shown && (
        <Suspense fallback={null}>
          <Comparison before={compared.answer} after={shown} />
        </Suspense>
      )}
    </details>
  );
}
