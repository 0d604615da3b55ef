import { useEffect, useRef } from 'react';
import { words } from '#words/console.ts';
import { words as keys } from '#words/keys.ts';
import { ProblemNotice } from './problem-notice.tsx';
import type { SandboxKey } from './sandbox-key.ts';
import { useKeyRequest } from './sandbox-key-controls.tsx';

/** Asked once a request without any credential is to be sent. */
export function MissingKeyNotice(props: {
  api: string;
  onKey: (key: SandboxKey) => void;
  onWithout: () => void;
}) {
  const { api, onKey, onWithout } = props;
  const { get, isBusy, problem } = useKeyRequest(onKey);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className="notice" aria-label={keys.aKeyIsMissing}>
      <p>{keys.thisRequestNeedsAKey}</p>
      <div className="key-line">
        <button
          ref={first}
          type="button"
          className="button button-primary"
          aria-disabled={isBusy}
          onClick={() => void get({ api })}
        >
          {isBusy ? keys.makingAKey : keys.getAKeyAndSend}
        </button>
        <button type="button" className="button" onClick={onWithout}>
          {words.sendWithout}
        </button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
