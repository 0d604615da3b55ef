import type { Fault } from '#lib/request/faults.ts';
import { toPointer } from '#lib/request/faults.ts';
import { textOfValue } from '#lib/request/field-text.ts';
import type { FormModel, FormParameter } from '#lib/request/form.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { checkFields, type Remark } from './checks.ts';
import { Field } from './field.tsx';
import type { FieldState, FormState } from './form-state.ts';
import { ParameterControl } from './parameter-control.tsx';
import type { ValueRemark } from './verdict/check-values.ts';

const groups = [
  { places: ['path'], title: words.path },
  { places: ['query', 'querystring'], title: words.query },
  { places: ['header'], title: words.headers },
  { places: ['cookie'], title: words.cookies },
];

export function ParameterFields(props: {
  model: FormModel;
  state: FormState;
  faults: readonly Fault[];
  schemaRemarks: readonly ValueRemark[];
  onChange: (state: FormState) => void;
}) {
  const { model, state, faults, schemaRemarks, onChange } = props;
  const remarks = checkFields(model, state);
  const setField = (index: number, field: FieldState) =>
    onChange({ ...state, fields: state.fields.with(index, field) });
  return groups.map(({ places, title }) => {
    const members = model.parameters
      .map((parameter, index) => ({ parameter, index }))
      .filter(({ parameter }) => places.includes(parameter.in));
    if (members.length === 0) return null;
    return (
      <fieldset key={title} className="fields">
        <legend>{title}</legend>
        {members.map(({ parameter, index }) => (
          <ParameterField
            key={`${parameter.in} ${parameter.name}`}
            api={model.api}
            parameter={parameter}
            field={state.fields[index] ?? { isSent: false, text: '' }}
            remark={
              faultOf(parameter, faults) ??
              remarks[index] ??
              (state.fields[index]?.isSent ? adviceOf(parameter, schemaRemarks) : undefined)
            }
            onChange={(field) => setField(index, field)}
          />
        ))}
      </fieldset>
    );
  });
}

function ParameterField(props: {
  api: string;
  parameter: FormParameter;
  field: FieldState;
  remark: Remark | undefined;
  onChange: (field: FieldState) => void;
}) {
  const { api, parameter, field, remark, onChange } = props;
  const toggle = (isOn: boolean) => {
    const isBlank = isOn && field.text === '' && !field.isEdited;
    onChange({
      ...field,
      isSent: isOn,
      text: isBlank ? textOfValue(parameter, parameter.example) : field.text,
    });
  };
  return (
    <Field
      label={<code className={parameter.isDeprecated ? 'line-through' : undefined}>{parameter.name}</code>}
      type={parameter.type}
      isRequired={parameter.required}
      remark={remark}
      {...(parameter.in !== 'path' && {
        toggle: { name: parameter.name, isOn: field.isSent, onChange: toggle },
      })}
    >
      {(control) => (
        <ParameterControl
          api={api}
          parameter={parameter}
          text={field.text}
          control={control}
          // What is typed is meant to be sent.
          onChange={(text) => onChange({ isSent: text !== '' || parameter.required, text, isEdited: true })}
        />
      )}
    </Field>
  );
}

function faultOf(parameter: FormParameter, faults: readonly Fault[]): Remark | undefined {
  const place = parameter.in === 'querystring' ? 'query' : parameter.in;
  const pointer = toPointer([place, parameter.name]);
  const fault = faults.find((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
  return fault && { isBlocking: true, text: say(words.thisIs, { detail: fault.detail }) };
}

function adviceOf(parameter: FormParameter, remarks: readonly ValueRemark[]): Remark | undefined {
  const remark = remarks.find(({ place }) => place === `${parameter.in} ${parameter.name}`);
  return remark && { isBlocking: false, text: `${remark.name || words.thisWord} ${remark.detail}.` };
}
