import { useEffect, useRef } from 'react';
import { CodeActions } from '../../code/code-actions.tsx';
import { CodePanel } from '../../code/code-panel.tsx';
import { ProblemNotice } from '../problem-notice.tsx';
import { getOwnKey, useOwnKey } from '../sandbox-key.ts';
import { useKeyRequest } from '../sandbox-key-controls.tsx';

export interface KeyLinesProps {
  readonly api: string;
  readonly baseUrl: string;
  /** What the guide's code calls the two in its environment. */
  readonly names: { readonly key: string; readonly baseUrl: string };
}

/** The reader's key, or a new one, as lines to copy. */
export function KeyLines({ api, baseUrl, names }: KeyLinesProps) {
  const key = useOwnKey({ api });
  const { get, isBusy, problem } = useKeyRequest(() => undefined);
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current || getOwnKey(api) !== undefined) return;
    hasAsked.current = true;
    void get({ api });
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
              [{ text: `export ${names.key}=${key.key}` }],
              [{ text: `export ${names.baseUrl}=${baseUrl}` }],
            ]}
          />
        </figure>
      )}
      <button type="button" className="button" disabled={isBusy} onClick={() => void get({ api })}>
        {isBusy ? 'Making a key…' : key ? 'Get another key' : 'Try again'}
      </button>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
