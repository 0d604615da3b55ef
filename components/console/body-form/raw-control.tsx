import { useState } from 'react';
import { isJsonText } from '#json/read.ts';
import { findJsonFault } from '#json/walk.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { ControlProps } from '../field.tsx';
import type { Slot } from './slot.ts';

/** Any value as JSON. While it is none, the body keeps the last one that was. */
export function RawControl(props: { slot: Slot; control: ControlProps; written: string }) {
  const { slot, control, written } = props;
  const [draft, setDraft] = useState<string>();
  const fault = draft === undefined ? undefined : findJsonFault(draft);
  const value = draft ?? written;
  return (
    <>
      <textarea
        {...control}
        className="control control-code"
        rows={Math.min(8, Math.max(1, value.split('\n').length))}
        spellCheck={false}
        autoCapitalize="off"
        placeholder="JSON"
        value={value}
        onBlur={() => !fault && setDraft(undefined)}
        onChange={({ target }) => {
          setDraft(target.value);
          if (isJsonText(target.value)) slot.write(target.value.trim());
        }}
      />
      {fault && <p className="remark">{say(words.notJsonYetSoThe, { detail: fault.detail })}</p>}
    </>
  );
}
