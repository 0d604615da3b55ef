import { Fragment, lazy, Suspense } from 'react';
import type { SecurityScheme } from '#lib/openapi/model.ts';
import type { FormModel } from '#lib/request/form.ts';
import { checkCredential } from './checks.ts';
import { schemesOf, takesKey } from './credentials.ts';
import { Field } from './field.tsx';
import type { FormState } from './form-state.ts';
import { type SandboxKey, useOwnKey } from './sandbox-key.ts';
import { SandboxKeyControls } from './sandbox-key-controls.tsx';

const OAuthFields = lazy(() =>
  import('./oauth/oauth-fields.tsx').then(({ OAuthFields: component }) => ({ default: component })),
);

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
        return (
          <Fragment key={scheme.name}>
            <Field label={labelOf(scheme, model)} remark={checkCredential(model, scheme, value)}>
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
            {scheme.type === 'oauth2' && (
              <Suspense fallback={null}>
                <OAuthFields
                  model={model}
                  scheme={scheme}
                  scopes={scopesOf(model, state.alternative, scheme)}
                  onToken={(token) => setValue(scheme.name, token)}
                />
              </Suspense>
            )}
          </Fragment>
        );
      })}
      {!model.hasNoKeys && schemes.some(takesKey) && <SandboxKeyControls onKey={onKey} />}
    </fieldset>
  );
}

function scopesOf({ security }: FormModel, alternative: number, { name }: SecurityScheme): readonly string[] {
  const entries = security[alternative]?.schemes ?? [];
  return entries.find(({ scheme }) => scheme.name === name)?.scopes ?? [];
}

function labelOf(scheme: SecurityScheme, { hasNoKeys }: FormModel): string {
  switch (scheme.type) {
    case 'apiKey':
      return `${scheme.parameter} (${scheme.in})`;
    case 'http':
      if (scheme.scheme.toLowerCase() === 'basic') return 'user:password';
      if (scheme.scheme.toLowerCase() !== 'bearer') return scheme.scheme;
      // What this portal's own sandbox hands out is a key, whatever field it goes in.
      return hasNoKeys ? 'Bearer token' : 'API key';
    default:
      return 'Access token';
  }
}
