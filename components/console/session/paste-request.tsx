import { type FormEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { UnreadablePaste } from '#lib/request/imports/pasted-request.ts';
import { words } from '#words/paste.ts';
import { Link } from '../../ui/link.tsx';
import { Method } from '../../ui/method.tsx';
import { pasteAnchor } from './paste-anchor.ts';
import { recordUrl } from './record-url.ts';
import type { TakenPaste } from './take-paste.ts';

type State = 'idle' | 'busy' | TakenPaste | { readonly fault: string };

/** Finds the operation of a request that was copied from elsewhere, and opens its console with it. */
export function PasteRequest() {
  const [text, setText] = useState('');
  const [state, setState] = useState<State>('idle');
  const section = useRef<HTMLDetailsElement>(null);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const openIfAsked = () => {
      if (location.hash !== `#${pasteAnchor}` || !section.current) return;
      section.current.open = true;
      section.current.querySelector('textarea')?.focus();
    };
    openIfAsked();
    addEventListener('hashchange', openIfAsked);
    return () => removeEventListener('hashchange', openIfAsked);
  }, []);
  async function take(event: FormEvent) {
    event.preventDefault();
    if (state === 'busy') return;
    setState('busy');
    const next = await read(text);
    flushSync(() => setState(next));
    result.current?.focus();
  }
  return (
    <details className="session-paste" id={pasteAnchor} ref={section}>
      <summary>{words.paste}</summary>
      <p className="quiet">{words.pasteAbout}</p>
      <form autoComplete="off" onSubmit={(event) => void take(event)}>
        <label className="session-filter">
          <span>{words.pastedRequest}</span>
          <textarea
            className="control control-code"
            rows={5}
            value={text}
            spellCheck={false}
            autoCapitalize="off"
            onChange={({ target }) => {
              setText(target.value);
              if (state !== 'busy') setState('idle');
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void take(event);
            }}
          />
        </label>
        <button type="submit" className="button button-primary" aria-busy={state === 'busy'}>
          {state === 'busy' ? words.reading : words.read}
        </button>
      </form>
      <div ref={result} tabIndex={-1} className="session-pasted">
        {typeof state === 'object' &&
          ('fault' in state ? <p className="notice">{state.fault}</p> : <Result taken={state} />)}
      </div>
    </details>
  );
}

/** What is wrong with a text is said; nothing of it stays anywhere else. */
async function read(text: string): Promise<State> {
  try {
    const { takePaste } = await import('./take-paste.ts');
    return await takePaste(text);
  } catch (error) {
    return { fault: error instanceof UnreadablePaste ? error.message : words.portalAway };
  }
}

function Result({ taken: { found, values, remarks } }: { taken: TakenPaste }) {
  const { api, operation } = found;
  const { href, isShort } = recordUrl({ api, operation: operation.slug, values });
  return (
    <>
      <p>
        {words.itIs} <Method method={operation.method} /> <code>{operation.path}</code> – {operation.title}
      </p>
      {remarks.length === 0 ? (
        <p className="quiet">{words.allFits}</p>
      ) : (
        <section aria-label={words.whatDoesNotFit}>
          <h2>{words.whatDoesNotFit}</h2>
          <ul className="notice-list">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </section>
      )}
      {isShort && <p className="remark">{words.tooLongForALink}</p>}
      <p>
        <Link className="button button-primary" href={href}>
          {words.openIt}
        </Link>
      </p>
    </>
  );
}
