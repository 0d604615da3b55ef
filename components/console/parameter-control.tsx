import { useState } from 'react';
import { nameOfChoice, textOfChoice, textOfValue } from '#lib/request/field-text.ts';
import type { FormParameter, ParameterChoice } from '#lib/request/form.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import type { ControlProps } from './field.tsx';
import { useSeen } from './session/use-seen.ts';
import { Suggestions } from './suggestions.tsx';

interface Props {
  readonly parameter: FormParameter;
  readonly text: string;
  /** Slug of the API: values that its answers have shown are offered. */
  readonly api: string;
  readonly control: ControlProps;
  readonly onChange: (text: string) => void;
}

/** The control that suits a parameter's type; each lets a wrong value through. */
export function ParameterControl(props: Props) {
  const { parameter, text, control, onChange } = props;
  const [isFree, setIsFree] = useState(false);
  const example = textOfValue(parameter, parameter.example);
  const seen = useSeen(props.api, parameter.name);
  if (parameter.choices && !isFree) return <Choice {...props} onOther={() => setIsFree(true)} />;
  if (parameter.field === 'json' || parameter.field === 'list') {
    const lines = (
      <textarea
        {...control}
        className="control control-code"
        rows={Math.min(8, Math.max(2, text.split('\n').length))}
        spellCheck={false}
        value={text}
        placeholder={parameter.field === 'list' ? words.oneValueALine : example}
        onChange={(event) => onChange(event.target.value)}
      />
    );
    if (!parameter.itemChoices) return lines;
    return (
      <>
        {lines}
        <ItemChoice {...props} choices={parameter.itemChoices} />
      </>
    );
  }
  const listId = `${control.id}-seen`;
  return (
    <>
      <input
        {...control}
        list={seen.length > 0 ? listId : undefined}
        className="control"
        type="text"
        inputMode={parameter.field === 'number' ? 'decimal' : undefined}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        placeholder={example}
        onChange={(event) => onChange(event.target.value)}
      />
      <Suggestions id={listId} values={seen} />
    </>
  );
}

/** Adds one of the allowed values to the lines of a list; any other is written there by hand. */
function ItemChoice(props: Props & { readonly choices: readonly ParameterChoice[] }) {
  const { parameter, text, onChange, choices } = props;
  const lines = text.split('\n').filter((line) => line !== '');
  return (
    <select
      className="control"
      aria-label={say(words.addAValueTo, { name: parameter.name })}
      value=""
      onChange={({ target }) => onChange([...lines, target.value].join('\n'))}
    >
      <option value="">{words.addAValue}</option>
      {choices.map((choice) => (
        <option
          key={textOfChoice(choice)}
          value={textOfChoice(choice)}
          disabled={lines.includes(textOfChoice(choice))}
        >
          {nameOfChoice(choice)}
        </option>
      ))}
    </select>
  );
}

const other = 'other';

function Choice({ parameter, text, control, onChange, onOther }: Props & { readonly onOther: () => void }) {
  const choices = parameter.choices ?? [];
  return (
    <select
      {...control}
      className="control"
      value={text === '' ? '' : say(words.choice, { text })}
      onChange={({ target: { value } }) => {
        if (value === other) onOther();
        else onChange(value.replace(/^choice /, ''));
      }}
    >
      <option value="">—</option>
      {text !== '' && !choices.some((choice) => textOfChoice(choice) === text) && (
        <option value={say(words.choice, { text })}>{text}</option>
      )}
      {choices.map((choice) => (
        <option key={textOfChoice(choice)} value={say(words.choice, { text: textOfChoice(choice) })}>
          {nameOfChoice(choice)}
        </option>
      ))}
      <option value={other}>{words.anotherValue}</option>
    </select>
  );
}
