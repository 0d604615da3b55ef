import { nameOfChoice, textOfChoice, textOfValue } from '#lib/request/field-text.ts';
import type { FormParameter, ParameterChoice } from '#lib/request/form.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/plain.ts';

/** One parameter: a list of choices, several lines or one, as its type asks for. */
export function PlainField(props: { name: string; parameter: FormParameter; text: string }) {
  const { name, parameter, text } = props;
  const hasLines = parameter.field === 'json' || parameter.field === 'list';
  return (
    <div className="plain-field">
      <label className="field-head" htmlFor={name}>
        <code>{parameter.name}</code>
        <span className="row-type">
          {parameter.field === 'list' && !parameter.itemChoices
            ? say(words.oneValueALine, { type: parameter.type })
            : parameter.type}
        </span>
        {parameter.required && <span className="row-required">{words.required}</span>}
      </label>
      {parameter.choices ? (
        <select className="control" id={name} name={name} defaultValue={text}>
          <option value="">—</option>
          {parameter.choices.map((choice) => (
            <ChoiceOption key={String(choice.value)} choice={choice} />
          ))}
        </select>
      ) : parameter.itemChoices ? (
        <select className="control" id={name} name={name} multiple defaultValue={text.split('\n')}>
          {parameter.itemChoices.map((choice) => (
            <ChoiceOption key={String(choice.value)} choice={choice} />
          ))}
        </select>
      ) : hasLines ? (
        <textarea
          className="control control-code"
          id={name}
          name={name}
          rows={3}
          spellCheck={false}
          defaultValue={text}
        />
      ) : (
        <input
          className="control"
          id={name}
          name={name}
          spellCheck={false}
          autoCapitalize="off"
          inputMode={parameter.field === 'number' ? 'decimal' : undefined}
          placeholder={textOfValue(parameter, parameter.example)}
          defaultValue={text}
        />
      )}
    </div>
  );
}

function ChoiceOption({ choice }: { choice: ParameterChoice }) {
  return <option value={textOfChoice(choice)}>{nameOfChoice(choice)}</option>;
}
