import { useEffect, useRef } from 'react';
import { CodeActions } from '../../code/code-actions.tsx';
import { CodePanel } from '../../code/code-panel.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { getSandboxKey, useSandboxKey } from '../sandbox-key.ts';
import { useKeyRequest } from '../sandbox-key-controls.tsx';

/** The reader's key, or a new one, as lines to copy. */
export function KeyLines({ baseUrl }: { baseUrl: string }) {
  const key = useSandboxKey();
  const { get, isBusy, problem } = useKeyRequest(() => undefined);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current || getSandboxKey() !== undefined) return;
    hasAsked.current = true;
    void get('free');
  });
  return (
    <div className="demo-run" aria-busy={isBusy}>
      {key !== undefined && (
        <figure className="code no-lines">
          <figcaption className="code-bar">
            <span className="code-title">Terminal</span>
            <CodeActions what="the key" />
          </figcaption>
          <CodePanel
            label="Your key"
            lines={[
              [{ text: `export KYNETRA_API_KEY=${key.key}` }],
              [{ text: `export KYNETRA_BASE_URL=${baseUrl}` }],
            ]}
          />
        </figure>
      )}
      <button type="button" className="button" disabled={isBusy} onClick={() => void get('free')}>
        {isBusy ? 'Making a key…' : key ? 'Get another key' : 'Try again'}
      </button>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
