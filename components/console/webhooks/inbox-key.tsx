import { useState } from 'react';
import { words } from '#words/inbox.ts';
import { checkCredential } from '../checks.ts';
import { credentialControl } from '../credential-control.ts';
import { Field } from '../field.tsx';
import { SandboxKeyControls } from '../sandbox-key-controls.tsx';
import type { InboxForm } from './inbox-form.ts';

/** Whose inbox is read: that of an account which the portal makes, or of a key that the reader has. */
export function InboxKey(props: {
  form: InboxForm;
  hasKey: boolean;
  onTyped: (key: string | undefined) => void;
}) {
  const { form, hasKey, onTyped } = props;
  const [text, setText] = useState('');
  const remark = checkCredential(form, text);
  return (
    <div className="inbox-key">
      {!hasKey && <p>{words.needsAKey}</p>}
      {!form.hasNoKeys && <SandboxKeyControls model={form} onKey={() => onTyped(undefined)} />}
      {(!hasKey || text !== '') && (
        <form
          className="inbox-own-key"
          autoComplete="off"
          onSubmit={(event) => {
            event.preventDefault();
            if (text !== '' && !remark) onTyped(text);
          }}
        >
          <Field label={form.hasNoKeys ? words.yourKey : words.orYourKey} remark={remark}>
            {(control) => (
              <div className="with-action">
                <input
                  {...control}
                  {...credentialControl}
                  type="text"
                  value={text}
                  onChange={({ target }) => setText(target.value.trim())}
                />
                <button type="submit" className="button">
                  {words.useKey}
                </button>
              </div>
            )}
          </Field>
        </form>
      )}
    </div>
  );
}
