import type { SecurityScheme } from '#lib/openapi/model.ts';
import type { FormModel } from '#lib/request/form.ts';
import { holdsRefusedKey } from '#lib/request/refused-keys.ts';
import { productionKeyRemark } from './checks.ts';
import { schemesOf, takesKey } from './credentials.ts';
import { Field } from './field.tsx';
import type { FormState } from './form-state.ts';
import { type SandboxKey, useOwnKey } from './sandbox-key.ts';
import { SandboxKeyControls } from './sandbox-key-controls.tsx';

export function AuthenticationFields(props: {
  model: FormModel;
  state: FormState;
  onChange: (state: FormState) => void;
  /** A new account was made: its key is what is sent. */
  onKey: (key: SandboxKey) => void;
}) {
  const { model, state, onChange, onKey } = props;
  const sandboxKey = useOwnKey(model)?.key;
  const schemes = schemesOf(model, state);
  if (model.security.length === 0) return null;
  const setValue = (scheme: string, value: string) =>
    onChange({ ...state, auth: new Map([...state.auth, [scheme, value]]) });
  return (
    <fieldset className="fields">
      <legend>Authentication</legend>
      {model.security.length > 1 && (
        <Field label="With">
          {(control) => (
            <select
              {...control}
              className="control"
              value={state.alternative}
              onChange={(event) => onChange({ ...state, alternative: Number(event.target.value) })}
            >
              {model.security.map(({ schemes: entries }, index) => (
                <option key={index} value={index}>
                  {entries.map(({ scheme }) => scheme.name).join(' and ') || 'Nothing'}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {schemes.map((scheme) => {
        const value = state.auth.get(scheme.name) ?? (takesKey(scheme) ? (sandboxKey ?? '') : '');
        const isProduction = holdsRefusedKey(value, model.refusedKeyPrefixes);
        return (
          <Field
            key={scheme.name}
            label={labelOf(scheme)}
            remark={isProduction ? productionKeyRemark : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="control control-code"
                type="text"
                spellCheck={false}
                autoCapitalize="off"
                value={value}
                placeholder={model.placeholders.find((each) => each.scheme === scheme.name)?.text}
                onChange={(event) => setValue(scheme.name, event.target.value.trim())}
              />
            )}
          </Field>
        );
      })}
      {!model.isMocked && schemes.some(takesKey) && <SandboxKeyControls onKey={onKey} />}
    </fieldset>
  );
}

function labelOf(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case 'apiKey':
      return `${scheme.parameter} (${scheme.in})`;
    case 'http':
      return { basic: 'user:password', bearer: 'API key' }[scheme.scheme.toLowerCase()] ?? scheme.scheme;
    default:
      return 'Access token';
  }
}
