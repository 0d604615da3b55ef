import { useEffect, useRef } from 'react';
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
    <section className="notice" aria-label="A key is missing">
      <p>This request needs a key. Take one for the sandbox: it costs nothing and asks for nothing.</p>
      <div className="key-line">
        <button
          ref={first}
          type="button"
          className="button button-primary"
          aria-disabled={isBusy}
          onClick={() => void get({ api })}
        >
          {isBusy ? 'Making a key…' : 'Get a key and send'}
        </button>
        <button type="button" className="button" onClick={onWithout}>
          Send without
        </button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
