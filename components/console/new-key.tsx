import { useMemo } from 'react';
import type { FormModel } from '#lib/request/form.ts';
import { findNewKey } from '#lib/request/session/find-new-key.ts';
import { words } from '#words/console.ts';
import { announce } from '../ui/announce.ts';
import type { Answer } from './call.ts';

/** A key that the answer shows, to be sent from here on. It stays in the page, unless the reader keeps credentials. */
export function NewKey(props: {
  model: FormModel;
  answer: Answer;
  /** The key that is sent now. */
  used: string | undefined;
  onUse: (key: string) => void;
}) {
  const { model, answer, used, onUse } = props;
  const key = useMemo(() => findNewKey(model, answer.body), [model, answer.body]);
  if (key === undefined || answer.status >= 300) return null;
  const isUsed = key === used;
  return (
    <p className="new-key">
      <button
        type="button"
        className="button"
        aria-disabled={isUsed}
        onClick={() => {
          if (isUsed) return;
          onUse(key);
          announce(words.theNewKeyIsUsed);
        }}
      >
        {isUsed ? words.theNewKeyIsUsed : words.useThisNewKey}
      </button>{' '}
      <span className="quiet">{words.aboutTheNewKey}</span>
    </p>
  );
}
