import { useState } from 'react';
import { writeJson } from '#json/write.ts';
import { sourceText } from '#lib/request/json-source.ts';
import { words } from '#words/console.ts';
import type { ControlProps } from '../field.tsx';
import { useSeen } from '../session/use-seen.ts';
import { Suggestions } from '../suggestions.tsx';
import { useBody } from './body-context.ts';
import { ChoiceControl } from './choice-control.tsx';
import { isKind } from './match-option.ts';
import { RawControl } from './raw-control.tsx';
import type { Slot } from './slot.ts';

/** The control that suits a value's type; each lets a wrong value through. */
export function ScalarControl({ slot, control }: { slot: Slot; control: ControlProps }) {
  const { text } = useBody();
  const { shape, node } = slot;
  const written = node && sourceText(text, node);
  if (node?.kind === 'null' && shape.kind !== 'any')
    return <input {...control} className="control control-code" value="null" readOnly disabled />;
  const choices =
    shape.choices ?? (shape.kind === 'boolean' ? [{ value: true }, { value: false }] : undefined);
  if (choices) return <ChoiceControl slot={slot} control={control} choices={choices} written={written} />;
  const isText = shape.kind === 'string' && (node === undefined || node.kind === 'string');
  const isNumber =
    (shape.kind === 'number' || shape.kind === 'integer') &&
    (node === undefined || node.kind === 'string' || isKind(shape, node));
  if (isText || isNumber) return <TypedControl slot={slot} control={control} written={written} />;
  return <RawControl slot={slot} control={control} written={written ?? ''} />;
}

interface Props {
  readonly slot: Slot;
  readonly control: ControlProps;
  readonly written: string | undefined;
}

/** Numbers stay as they are typed, however many digits; what is no number goes out as a text. */
function TypedControl({ slot, control, written }: Props) {
  const { shape, write, steps } = slot;
  const seen = useSeen(useBody().api, steps.findLast((step) => !/^\d+$/.test(step)) ?? '');
  const [isHidden, setIsHidden] = useState(shape.format === 'password');
  const value = written?.startsWith('"') ? String(JSON.parse(written)) : (written ?? '');
  const isNumber = shape.kind !== 'string';
  const sample = shape.samples?.[0];
  const common = {
    ...control,
    className: isNumber ? 'control control-code' : 'control',
    spellCheck: false,
    autoCapitalize: 'off',
    value,
    placeholder: sample === undefined ? undefined : scalarText(sample),
    onChange: ({ target }: { target: { value: string } }) => write(textOf(target.value, isNumber)),
  };
  if (!isNumber && (shape.isLong || value.includes('\n')))
    return <textarea {...common} rows={Math.min(8, Math.max(2, value.split('\n').length))} />;
  const listId = `${control.id}-samples`;
  const samples = (shape.samples ?? []).map(scalarText);
  const offered = [...new Set([...seen, ...samples])];
  return (
    <div className="with-action">
      <input
        {...common}
        {...(isNumber
          ? { type: 'text', inputMode: 'decimal' as const }
          : inputOf(shape.format, value, isHidden))}
        list={offered.length > 0 ? listId : undefined}
        autoComplete="off"
      />
      <Suggestions id={listId} values={offered} />
      {shape.format === 'password' && (
        <button type="button" className="link-button" onClick={() => setIsHidden(!isHidden)}>
          {isHidden ? words.show : words.hide}
        </button>
      )}
    </div>
  );
}

/** A browser's own field for a format, where it can hold the value that stands there. */
function inputOf(format: string | undefined, value: string, isHidden: boolean) {
  if (format === 'password') return { type: isHidden ? 'password' : 'text' };
  if (format === 'date') return { type: value === '' || /^\d{4}-\d\d-\d\d$/.test(value) ? 'date' : 'text' };
  // Fields for addresses cut blanks off, and a wrong value must stay as it is typed.
  if (format === 'email') return { type: 'text', inputMode: 'email' as const };
  if (format === 'uri' || format === 'url') return { type: 'text', inputMode: 'url' as const };
  return { type: 'text' };
}

function textOf(typed: string, isNumber: boolean): string {
  if (isNumber && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(typed.trim())) return typed.trim();
  return JSON.stringify(typed);
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : writeJson(value);
}
