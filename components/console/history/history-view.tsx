import { useState } from 'react';
import { Status } from '../../ui/status.tsx';
import type { Answer } from '../call.ts';
import { formatJson } from '../json-lines.ts';
import { duration } from '../words.ts';
import { type DiffLine, diffLines } from './diff-lines.ts';
import type { Past } from './use-history.ts';

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
        <Comparison before={compared.answer} after={shown} />
      )}
    </details>
  );
}

const signs = { ' ': undefined, '-': 'removed', '+': 'added' } as const;

function Comparison({ before, after }: { before: Answer; after: Answer }) {
  const lines = diffLines(textOf(before), textOf(after));
  if (lines.every(({ sign }) => sign === ' ')) return <p className="quiet">Both answers are the same.</p>;
  return (
    <figure className="code no-lines">
      <figcaption className="code-bar">
        <span className="code-title">From the earlier answer (−) to the one shown (+)</span>
      </figcaption>
      <pre>
        <code>
          {lines.map((line, index) => (
            <Line key={`${index} ${line.text}`} line={line} isLast={index === lines.length - 1} />
          ))}
        </code>
      </pre>
    </figure>
  );
}

function Line({ line: { sign, text }, isLast }: { line: DiffLine; isLast: boolean }) {
  const word = signs[sign];
  return (
    <span className={word ? `l diff-${word}` : 'l'}>
      {word && <span className="sr-only">{`${word}: `}</span>}
      {`${sign} ${text}${isLast ? '' : '\n'}`}
    </span>
  );
}

/** Status and headers stand above the body: what changed may be there. */
function textOf({ status, statusText, headers, body }: Answer): string {
  const fields = headers.map(([name, value]) => `${name}: ${value}`);
  const content = typeof body === 'string' ? (formatJson(body) ?? body) : `${body.length} bytes`;
  return [`${status} ${statusText}`, ...fields, '', content].join('\n');
}
