import { useState } from 'react';
import { words } from '#words/console.ts';
import { words as run } from '#words/run.ts';
import { checkFields, type Remark } from '../checks.ts';
import { credentialControl } from '../credential-control.ts';
import { type ControlProps, Field } from '../field.tsx';
import { ParameterControl } from '../parameter-control.tsx';
import type { InputField } from './run-inputs.ts';

/** What a workflow is run with. What is secret is shown as dots and kept nowhere. */
export function InputFields(props: {
  api: string;
  fields: readonly InputField[];
  texts: ReadonlyMap<string, string>;
  refusedKeyPrefixes: readonly string[];
  onChange: (texts: ReadonlyMap<string, string>) => void;
}) {
  const { api, fields, texts, onChange } = props;
  const remarks = remarksOf(props);
  if (fields.length === 0) return <p className="quiet">{run.takesNoInputs}</p>;
  return (
    <fieldset className="fields">
      <legend>{run.inputs}</legend>
      {fields.map(({ input, parameter }, index) => {
        const text = texts.get(input.name) ?? '';
        const change = (next: string) => onChange(new Map([...texts, [input.name, next]]));
        return (
          <Field
            key={input.name}
            label={<code>{input.name}</code>}
            type={parameter.type}
            isRequired={input.isRequired}
            remark={remarks[index]}
            note={input.description && <p className="quiet">{input.description}</p>}
          >
            {(control) =>
              input.isSecret ? (
                <SecretControl control={control} text={text} onChange={change} />
              ) : (
                <ParameterControl {...{ api, parameter, text, control }} onChange={change} />
              )
            }
          </Field>
        );
      })}
    </fieldset>
  );
}

/** Remarks by field, in their order. */
export function remarksOf(props: {
  fields: readonly InputField[];
  texts: ReadonlyMap<string, string>;
  refusedKeyPrefixes: readonly string[];
}): (Remark | undefined)[] {
  const { fields, texts, refusedKeyPrefixes } = props;
  const parameters = fields.map(({ parameter }) => parameter);
  const states = fields.map(({ input: { name, isRequired } }) => {
    const text = texts.get(name) ?? '';
    return { text, isSent: text !== '' || isRequired };
  });
  return checkFields({ parameters, refusedKeyPrefixes }, { fields: states });
}

function SecretControl(props: { control: ControlProps; text: string; onChange: (text: string) => void }) {
  const { control, text, onChange } = props;
  const [isHidden, setIsHidden] = useState(true);
  return (
    <div className="with-action">
      <input
        {...control}
        {...credentialControl}
        type={isHidden ? 'password' : 'text'}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      <button type="button" className="link-button" onClick={() => setIsHidden(!isHidden)}>
        {isHidden ? words.show : words.hide}
      </button>
    </div>
  );
}
