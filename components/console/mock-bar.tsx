import { useEffect, useRef } from 'react';
import type { FormModel } from '#lib/request/form.ts';
import { words } from '#words/console.ts';

/** Marks what the mock says or did, so that nobody takes it for the API. */
export function MockBadge() {
  return <span className="flag tone-violet">{words.mock}</span>;
}

/** Says who answers, and lets the reader choose which of the documented answers it is. */
export function MockBar(props: {
  model: FormModel;
  /** The `Prefer` field; empty: the first success. */
  prefer: string;
  onPrefer: (prefer: string) => void;
}) {
  const { model, prefer, onPrefer } = props;
  return (
    <div className="mock-bar">
      <p>
        <MockBadge /> {words.noSandboxIsSetUp}
      </p>
      <label className="inline-label">
        {words.answer}{' '}
        <select
          className="control control-small"
          value={prefer}
          onChange={(event) => onPrefer(event.target.value)}
        >
          <option value="">{words.decidedByTheRequest}</option>
          {model.responses.map(({ status, title, examples = [] }) => (
            <optgroup key={status} label={`${status} ${title}`}>
              <option value={`code=${status}`}>{`${status} ${title}`}</option>
              {examples.length > 1 &&
                examples.map((name) => (
                  <option key={name} value={`code=${status}, example=${quote(name)}`}>
                    {`${status} “${name}”`}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Asked once a request without any credential is to be sent to a mock, which takes every one. */
export function MockCredentialsNotice(props: { onWith: () => void; onWithout: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className="notice" aria-label={words.credentialsAreMissing}>
      <p>{words.thisRequestNeedsCredentials}</p>
      <div className="key-line">
        <button type="button" className="button button-primary" ref={first} onClick={props.onWith}>
          {words.sendWithAPlaceholder}
        </button>
        <button type="button" className="button" onClick={props.onWithout}>
          {words.sendWithout}
        </button>
      </div>
    </section>
  );
}

/** RFC 9110's quoted string. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
