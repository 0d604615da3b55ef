import { useEffect, useRef } from 'react';
import { words } from '#words/demo.ts';
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
            <span className="code-title">{words.terminal}</span>
            <CodeActions what={words.theKey} />
          </figcaption>
          <CodePanel
            label={words.yourKey}
            lines={[
              [{ text: `export ${names.key}=${key.key}` }],
              [{ text: `export ${names.baseUrl}=${baseUrl}` }],
            ]}
          />
        </figure>
      )}
      <button type="button" className="button" disabled={isBusy} onClick={() => void get({ api })}>
        {isBusy ? words.makingAKey : key ? words.getAnotherKey : words.tryAgain}
      </button>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
