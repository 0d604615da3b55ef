import { useEffect, useRef } from 'react';
import { encodeBase64 } from '#lib/request/base64.ts';
import { words } from '#words/console.ts';
import type { Remark } from './checks.ts';
import { Field } from './field.tsx';
import type { ChosenFile } from './form-state.ts';
import { size } from './words.ts';

export async function readFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, type: file.type, base64: encodeBase64(bytes) };
}

/** A body's bytes from a file, in place of what is typed. */
export function BodyFile(props: {
  file: ChosenFile | undefined;
  /** Nothing was sent for want of it. */
  isMissing: boolean;
  onChange: (file: ChosenFile | undefined) => void;
}) {
  const { file, isMissing, onChange } = props;
  const input = useFocusOnce<HTMLInputElement>(isMissing);
  if (file) {
    return (
      <p className="key-line">
        <code>{file.name}</code>
        <span className="quiet">{size(bytesOf(file))}</span>
        <button type="button" className="link-button" onClick={() => onChange(undefined)}>
          {words.typeItInstead}
        </button>
      </p>
    );
  }
  return (
    <Field label={words.fromAFile} remark={isMissing ? missingFileRemark : undefined}>
      {(control) => (
        <input
          {...control}
          ref={input}
          type="file"
          className="control"
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            if (chosen) void readFile(chosen).then(onChange);
          }}
        />
      )}
    </Field>
  );
}

export const missingFileRemark: Remark = {
  isBlocking: true,
  text: words.noFileIsChosenSo,
};

/** Leads a reader to the field that keeps a request from being sent, once it does. */
export function useFocusOnce<Control extends HTMLElement>(isWanted: boolean) {
  const control = useRef<Control>(null);
  useEffect(() => {
    if (isWanted) control.current?.focus();
  }, [isWanted]);
  return control;
}

function bytesOf({ base64 }: ChosenFile): number {
  return (base64.length / 4) * 3 - (/=*$/.exec(base64)?.[0].length ?? 0);
}
