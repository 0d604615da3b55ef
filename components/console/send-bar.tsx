import { useEffect, useState } from 'react';
import type { CallState } from './use-call.ts';
import { duration } from './words.ts';

export function SendBar(props: {
  method: string;
  call: CallState;
  /** The form holds what cannot be sent. */
  isBlocked: boolean;
  onCancel: () => void;
  onReset: () => void;
}) {
  const { method, call, isBlocked, onCancel, onReset } = props;
  return (
    <div className="send-bar">
      {call.phase === 'running' ? (
        <>
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
          <Elapsed since={call.startedAt} />
        </>
      ) : (
        <>
          <button type="submit" className="button button-primary" aria-disabled={isBlocked}>
            {`Send ${method}`}
          </button>
          <span className="quiet send-note">
            {isBlocked ? 'Mend what is marked, then send.' : <kbd className="key">Ctrl Enter</kbd>}
          </span>
          <button type="button" className="link-button" onClick={onReset}>
            Reset
          </button>
        </>
      )}
    </div>
  );
}

function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="elapsed" role="timer" aria-live="off">
      <span className="progress" aria-hidden="true" />
      {duration(Math.max(0, now - since))}
    </span>
  );
}
