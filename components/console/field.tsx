import { type ReactNode, useId } from 'react';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { Remark } from './checks.ts';

export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

/** A label, a control, and what is to be said about its value. */
export function Field(props: {
  label: ReactNode;
  /** The type, in words. */
  type?: string;
  isRequired?: boolean;
  remark?: Remark | undefined;
  /** What stands at the end of the head. */
  actions?: ReactNode;
  /** What is said of the value whatever it is. */
  note?: ReactNode;
  /** A switch before the label, for what can be left out. */
  toggle?: { readonly name: string; readonly isOn: boolean; readonly onChange: (isOn: boolean) => void };
  children: (control: ControlProps) => ReactNode;
}) {
  const { label, type, isRequired, remark, toggle, actions, note, children } = props;
  const id = useId();
  const remarkId = `${id}-remark`;
  const noteId = `${id}-note`;
  const described = [note && noteId, remark && remarkId].filter(Boolean).join(' ');
  return (
    <div className={toggle?.isOn === false ? 'field field-off' : 'field'}>
      <div className="field-head">
        {toggle && (
          <input
            type="checkbox"
            aria-label={say(words.send, { name: toggle.name })}
            checked={toggle.isOn}
            onChange={(event) => toggle.onChange(event.target.checked)}
          />
        )}
        <label htmlFor={id}>{label}</label>
        {type !== undefined && <span className="row-type">{type}</span>}
        {isRequired && <span className="row-required">{words.required}</span>}
        {actions}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': remark?.isBlocking || undefined,
      })}
      {note && <div id={noteId}>{note}</div>}
      <p
        id={remarkId}
        className={remark?.isBlocking ? 'remark remark-blocking' : 'remark'}
        aria-live="polite"
      >
        {remark?.text}
      </p>
    </div>
  );
}
