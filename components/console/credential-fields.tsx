import { useState } from 'react';
import type { SecurityScheme } from '#lib/openapi/model.ts';
import type { FormModel } from '#lib/request/form.ts';
import { words } from '#words/console.ts';
import { checkCredential } from './checks.ts';
import { credentialControl } from './credential-control.ts';
import { Field } from './field.tsx';

interface Props {
  readonly model: FormModel;
  readonly scheme: SecurityScheme;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What one security scheme asks for: a user name and a password, a key or a token. */
export function CredentialFields(props: Props) {
  const { scheme } = props;
  if (scheme.type === 'http' && scheme.scheme.toLowerCase() === 'basic') return <BasicFields {...props} />;
  return <TokenField {...props} />;
}

function TokenField({ model, scheme, value, onChange }: Props) {
  return (
    <Field label={labelOf(scheme, model)} remark={checkCredential(model, value)}>
      {(control) => (
        <input
          {...control}
          {...credentialControl}
          type="text"
          value={value}
          placeholder={model.placeholders.find((each) => each.scheme === scheme.name)?.text}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      )}
    </Field>
  );
}

/** RFC 7617: a user name holds no colon, so whatever stands behind the first one is the password. */
function BasicFields({ model, value, onChange }: Props) {
  const [isHidden, setIsHidden] = useState(true);
  const colon = value.indexOf(':');
  const [user, password] = colon === -1 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
  const change = (nextUser: string, nextPassword: string) =>
    onChange(nextUser === '' && nextPassword === '' ? '' : `${nextUser}:${nextPassword}`);
  return (
    <div className="field-pair">
      <Field label={words.userName} remark={checkCredential(model, value)}>
        {(control) => (
          <input
            {...control}
            {...credentialControl}
            type="text"
            value={user}
            onChange={({ target }) =>
              // Both may be pasted at once, as `user:password`.
              target.value.includes(':') ? onChange(target.value) : change(target.value, password)
            }
          />
        )}
      </Field>
      <Field label={words.password}>
        {(control) => (
          <div className="with-action">
            <input
              {...control}
              {...credentialControl}
              type={isHidden ? 'password' : 'text'}
              value={password}
              onChange={({ target }) => change(user, target.value)}
            />
            <button type="button" className="link-button" onClick={() => setIsHidden(!isHidden)}>
              {isHidden ? words.show : words.hide}
            </button>
          </div>
        )}
      </Field>
    </div>
  );
}

function labelOf(scheme: SecurityScheme, { hasNoKeys }: FormModel): string {
  switch (scheme.type) {
    case 'apiKey':
      return `${scheme.parameter} (${scheme.in})`;
    case 'http':
      if (scheme.scheme.toLowerCase() !== 'bearer') return scheme.scheme;
      // What this portal's own sandbox hands out is a key, whatever field it goes in.
      return hasNoKeys ? words.bearerToken : words.apiKey;
    default:
      return words.accessToken;
  }
}
