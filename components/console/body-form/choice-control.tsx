import { useState } from 'react';
import { readJson } from '#json/read.ts';
import { writeJson } from '#json/write.ts';
import type { Shape } from '#lib/request/body-shapes.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { ControlProps } from '../field.tsx';
import { RawControl } from './raw-control.tsx';
import type { Slot } from './slot.ts';

/** The values of an enum, a constant or a boolean; any other may be written as JSON. */
export function ChoiceControl(props: {
  slot: Slot;
  control: ControlProps;
  choices: NonNullable<Shape['choices']>;
  written: string | undefined;
}) {
  const { slot, control, choices, written } = props;
  const [isFree, setIsFree] = useState(false);
  if (isFree) return <RawControl slot={slot} control={control} written={written ?? ''} />;
  const current = written === undefined ? undefined : writeJson(readJson(written));
  const texts = choices.map(({ value }) => writeJson(value));
  const note = choices[texts.indexOf(current ?? '')]?.note;
  return (
    <>
      <select
        {...control}
        className="control"
        value={current ?? ''}
        onChange={({ target: { value } }) => {
          if (value === 'other') setIsFree(true);
          else if (value !== '') slot.write(value);
        }}
      >
        {current === undefined && <option value="">—</option>}
        {current !== undefined && !texts.includes(current) && (
          <option value={current}>{say(words.namedNotDescribed, { plain: plain(current) })}</option>
        )}
        {texts.map((text, index) => (
          <option key={text} value={text}>
            {[plain(text), choices[index]?.name].filter((part) => part !== undefined).join(' · ')}
          </option>
        ))}
        <option value="other">{words.anotherValue}</option>
      </select>
      {note !== undefined && <p className="field-note">{note}</p>}
    </>
  );
}

/** A JSON text without the quotes of a text. */
function plain(json: string): string {
  return json.startsWith('"') ? String(JSON.parse(json)) : json;
}
