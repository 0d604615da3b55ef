import { useEffect, useRef, useState } from 'react';
import type { CallState } from './use-call.ts';
import { duration } from './words.ts';

export function SendBar(props: {
  method: string;
  call: CallState;
  /** The form holds what cannot be sent. */
  isBlocked: boolean;
  onCancel: () => void;
  onReset: () => void;
  onCopyLink: (control: HTMLElement) => void;
}) {
  const { method, call, isBlocked, onCancel, onReset, onCopyLink } = props;
  const isRunning = call.phase === 'running';
  const sendButton = useRef<HTMLButtonElement>(null);
  return (
    <div className="send-bar">
      {/* It stays while a call runs: a button that goes takes the focus with it. */}
      <button
        ref={sendButton}
        type="submit"
        className="button button-primary"
        aria-disabled={isBlocked || isRunning}
      >
        {`Send ${method}`}
      </button>
      {call.phase === 'running' ? (
        <>
          <Elapsed since={call.startedAt} />
          <button
            key="cancel"
            type="button"
            className="button send-end"
            onClick={() => {
              sendButton.current?.focus();
              onCancel();
            }}
          >
            Cancel
          </button>
        </>
      ) : (
        <>
          <span className="quiet send-note">
            {isBlocked ? 'Mend what is marked, then send.' : <kbd className="key">Ctrl Enter</kbd>}
          </span>
          <button
            key="link"
            type="button"
            className="link-button send-end"
            title="An address that fills the form with this request. It holds no credentials."
            onClick={(event) => onCopyLink(event.currentTarget)}
          >
            Copy link
          </button>
          <button key="reset" type="button" className="link-button" onClick={onReset}>
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
