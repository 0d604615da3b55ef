import { useEffect, useRef } from 'react';
import { sayRich } from '#components/ui/say-rich.tsx';
import { buildRequest } from '#lib/request/build-request.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { words } from '#words/console.ts';
import { CopyAs } from './copy-as.tsx';
import { sampleBaseOf } from './sample-server.ts';

/** Asked once a request is to be sent to a server that is documented, and that the portal does not call. */
export function UnreachedNotice(props: { model: FormModel; values: RequestValues; onSandbox: () => void }) {
  const { model, values, onSandbox } = props;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section className="notice" aria-label={words.notSent}>
      <p>{sayRich(words.notSentThere, { base: <code>{sampleBaseOf(model)}</code> })}</p>
      <div className="key-line">
        <button ref={first} type="button" className="button button-primary" onClick={onSandbox}>
          {words.sendToTheSandbox}
        </button>
        <CopyAs makeRequest={() => buildRequest(model, values, { baseUrl: sampleBaseOf(model) })} />
      </div>
    </section>
  );
}
