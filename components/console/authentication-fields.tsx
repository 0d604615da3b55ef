import { Fragment, lazy, Suspense, useState } from 'react';
import type { SecurityScheme } from '#lib/openapi/model.ts';
import type { FormModel } from '#lib/request/form.ts';
import { words } from '#words/console.ts';
import { Link } from '../ui/link.tsx';
import { CredentialFields } from './credential-fields.tsx';
import { schemesOf, takesKey } from './credentials.ts';
import { Field } from './field.tsx';
import type { FormState } from './form-state.ts';
import { areCredentialsKept, keepCredentials, withCredential } from './kept-credentials.ts';
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
  const setValue = (scheme: string, value: string) => onChange(withCredential(model, state, scheme, value));
  return (
    <fieldset className="fields">
      <legend>{words.authentication}</legend>
      {model.security.length > 1 && (
        <Field label={words.with}>
          {(control) => (
            <select
              {...control}
              className="control"
              value={state.alternative}
              onChange={(event) => onChange({ ...state, alternative: Number(event.target.value) })}
            >
              {model.security.map(({ schemes: entries }, index) => (
                <option key={index} value={index}>
                  {entries.map(({ scheme }) => scheme.name).join(` ${words.and} `) || words.nothing}
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
            <CredentialFields
              model={model}
              scheme={scheme}
              value={value}
              onChange={(next) => setValue(scheme.name, next)}
            />
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
      {model.hasNoKeys && schemes.length > 0 && <KeepChoice model={model} auth={state.auth} />}
      {!model.hasNoKeys && schemes.some(takesKey) && <SandboxKeyControls model={model} onKey={onKey} />}
      {model.keyLink && <KeyLink {...model.keyLink} />}
    </fieldset>
  );
}

/** To where readers get a key by themselves. */
function KeyLink({ link, text = words.getAKey }: NonNullable<FormModel['keyLink']>) {
  return (
    <p>
      <Link href={link} target="_blank" rel="noopener noreferrer">
        {text}
      </Link>
    </p>
  );
}

function scopesOf({ security }: FormModel, alternative: number, { name }: SecurityScheme): readonly string[] {
  const entries = security[alternative]?.schemes ?? [];
  return entries.find(({ scheme }) => scheme.name === name)?.scopes ?? [];
}

/** Without it what is typed goes with the page: nothing secret is stored that nobody asked to store. */
function KeepChoice({ model, auth }: { model: FormModel; auth: FormState['auth'] }) {
  const [isKept, setIsKept] = useState(() => areCredentialsKept(model));
  return (
    <label className="inline-label">
      <input
        type="checkbox"
        checked={isKept}
        onChange={({ target: { checked } }) => {
          keepCredentials(model, checked ? auth : undefined);
          setIsKept(checked);
        }}
      />
      {words.keepTheseCredentialsInThis}
    </label>
  );
}
