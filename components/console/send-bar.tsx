import { useEffect, useRef, useState } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
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
        {say(words.sendMethod, { method })}
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
            {words.cancel}
          </button>
        </>
      ) : (
        <>
          <span className="quiet send-note">
            {isBlocked ? words.mendWhatIsMarkedThen : <kbd className="key">{words.ctrlEnter}</kbd>}
          </span>
          <button
            key="link"
            type="button"
            className="link-button send-end"
            title={words.anAddressThatFillsThe}
            onClick={(event) => onCopyLink(event.currentTarget)}
          >
            {words.copyLink}
          </button>
          <button key="reset" type="button" className="link-button" onClick={onReset}>
            {words.reset}
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
