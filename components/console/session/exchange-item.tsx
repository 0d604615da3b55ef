import { lazy, Suspense, useId, useState } from 'react';
import { type ExchangeRecord, isWhole } from '#lib/request/session/exchange-record.ts';
import { say } from '#lib/words/say.ts';
import { words as consoleWords } from '#words/console.ts';
import { words } from '#words/session.ts';
import { Link } from '../../ui/link.tsx';
import { Method } from '../../ui/method.tsx';
import { Status } from '../../ui/status.tsx';
import { duration } from '../words.ts';
import { callOf, sayMissing, timeOf } from './describe-record.ts';
import { recordUrl } from './record-url.ts';
import { sendAgain } from './send-again.ts';
import { wholeOf } from './session-store.ts';

const ExchangeDetails = lazy(() =>
  import('./exchange-details.tsx').then(({ ExchangeDetails: component }) => ({ default: component })),
);

interface Props {
  readonly record: ExchangeRecord;
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
  readonly onSent: (record: ExchangeRecord) => void;
}

/** One request in the list: what it was and came to, and what can be done with it. */
export function ExchangeItem({ record, isSelected, isOpen, onSelect, onOpen, onDelete, onSent }: Props) {
  const { name, request, path, answer } = record;
  const id = useId();
  const call = callOf(record);
  const time = answer.end?.timing.total;
  const resend = useResend(record, onSent);
  return (
    <li className="exchange" data-id={record.id}>
      <div className="exchange-line">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={say(words.selectThis, { request: call })}
          onChange={onSelect}
        />
        <button
          type="button"
          className="exchange-toggle"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onOpen}
        >
          <span className="exchange-time">{timeOf(record)}</span>
          <Status status={String(answer.status)} />
          <Method method={request.method} />
          <code className="exchange-path">{path}</code>
          {name !== undefined && <span className="exchange-name">{name}</span>}
          <span className="exchange-time">{time === undefined ? consoleWords.notWhole : duration(time)}</span>
        </button>
        <span className="exchange-actions">
          <button
            type="button"
            className="link-button"
            aria-label={say(words.sendThisAgain, { request: call })}
            aria-busy={resend.isBusy}
            onClick={resend.send}
          >
            {consoleWords.sendAgain}
          </button>
          <Link href={recordUrl(record).href} aria-label={say(words.openThis, { request: call })}>
            {words.open}
          </Link>
          <button
            type="button"
            className="link-button"
            aria-label={say(words.deleteThis, { request: call })}
            onClick={onDelete}
          >
            {words.remove}
          </button>
        </span>
      </div>
      {resend.note !== undefined && (
        <p className="remark" role="status">
          {resend.note}
        </p>
      )}
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <ExchangeDetails record={record} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

/** Sending it again, or why that is not done. */
function useResend(record: ExchangeRecord, onSent: Props['onSent']) {
  const [state, setState] = useState<'busy' | { readonly note: string }>();
  const isPossible = isWhole(record.leftOut) || wholeOf(record.id) !== undefined;
  async function send() {
    if (!isPossible) return setState({ note: sayMissing(record.leftOut) });
    setState('busy');
    try {
      const sent = await sendAgain(record);
      setState(undefined);
      if (sent) onSent(sent);
    } catch (error) {
      setState({ note: error instanceof Error ? error.message : String(error) });
    }
  }
  return {
    isBusy: state === 'busy',
    note: typeof state === 'object' ? state.note : undefined,
    send: () => {
      if (state !== 'busy') void send();
    },
  };
}
