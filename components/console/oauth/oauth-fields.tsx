import { useState } from 'react';
import type { OAuthFlow, SecurityScheme } from '#lib/openapi/model.ts';
import type { FormModel } from '#lib/request/form.ts';
import { endpointAt, type TokenFlow } from '#lib/request/oauth.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/oauth.ts';
import { announce } from '../../ui/announce.ts';
import { credentialControl } from '../credential-control.ts';
import { Field } from '../field.tsx';
import { requestToken, type TokenResult } from './request-token.ts';
import { SignInLink } from './sign-in-link.tsx';

interface Props {
  readonly model: FormModel;
  readonly scheme: Extract<SecurityScheme, { type: 'oauth2' }>;
  /** Those that the operation asks for. */
  readonly scopes: readonly string[];
  readonly onToken: (token: string) => void;
}

const names: Readonly<Record<string, string>> = {
  clientCredentials: words.clientCredentials,
  authorizationCode: words.authorizationCodeWithPkce,
};

/** Gets an access token from the sandbox. What is typed here is kept in this page's memory only. */
export function OAuthFields({ model, scheme, scopes, onToken }: Props) {
  const [index, setIndex] = useState(0);
  const [client, setClient] = useState({ id: '', secret: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(scopes));
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const flow = scheme.flows[index];
  if (!flow) return <p className="quiet">{words.noneOfItsFlowsCan}</p>;
  const elsewhere = whyNot(flow, model);

  function show(result: TokenResult) {
    setNote(result.note);
    announce(result.token === undefined ? say(words.noToken, { note: result.note }) : words.tokenReceived);
    if (result.token !== undefined) onToken(result.token);
  }
  async function ask(more: { code?: string; codeVerifier?: string }) {
    if (isBusy || !flow) return;
    setIsBusy(true);
    setNote('');
    const { api, operation } = model;
    const call = { api, operation, scheme: scheme.name, flow: flow.kind as TokenFlow, clientId: client.id };
    const secret = client.secret === '' ? {} : { clientSecret: client.secret };
    show(await requestToken({ ...call, ...secret, ...more, scope: [...chosen].join(' ') }));
    setIsBusy(false);
  }
  return (
    <fieldset className="oauth" aria-label={say(words.getATokenFor, { name: scheme.name })}>
      {scheme.flows.length > 1 && (
        <Field label={words.flow}>
          {(control) => (
            <select
              {...control}
              className="control"
              value={index}
              onChange={({ target }) => setIndex(Number(target.value))}
            >
              {scheme.flows.map(({ kind }, each) => (
                <option key={kind} value={each}>
                  {names[kind]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {elsewhere !== undefined ? (
        <p className="remark">{elsewhere}</p>
      ) : (
        <>
          <ClientFields client={client} isPublic={flow.kind === 'authorizationCode'} onChange={setClient} />
          <ScopeFields flow={flow} chosen={chosen} onChange={setChosen} />
          {flow.kind === 'clientCredentials' ? (
            <button
              type="button"
              className="button oauth-get"
              aria-disabled={isBusy || client.id === ''}
              onClick={() => client.id !== '' && void ask({})}
            >
              {isBusy ? words.asking : words.getAToken}
            </button>
          ) : (
            <SignInLink
              endpoint={flow.authorizationUrl ?? ''}
              clientId={client.id}
              scope={[...chosen].join(' ')}
              onCode={(code, codeVerifier) => void ask({ code, codeVerifier })}
              onRefused={(why) => show({ note: why })}
            />
          )}
        </>
      )}
      <p className="quiet oauth-note">{note}</p>
    </fieldset>
  );
}

/** Why the console cannot go through a flow: it talks to the sandbox and to nobody else. */
function whyNot(
  { kind, tokenUrl, authorizationUrl }: OAuthFlow,
  { baseUrl, isMocked, oauthOrigins = [] }: FormModel,
): string | undefined {
  if (isMocked) return words.aMockAnswersHereAnd;
  const needed = kind === 'authorizationCode' ? [authorizationUrl, tokenUrl] : [tokenUrl];
  const { origin } = new URL(baseUrl);
  const foreign = needed.find((url) => !endpointAt(url, origin, oauthOrigins));
  if (foreign === undefined && needed.every((url) => url !== undefined)) return undefined;
  const where = foreign && URL.canParse(foreign) ? new URL(foreign).host : words.anAddressThatCannotBe;
  const hosts = [origin, ...oauthOrigins].map((each) => new URL(each).host).join(', ');
  return say(words.endpointElsewhere, { where, hosts });
}

function ClientFields(props: {
  client: { id: string; secret: string };
  isPublic: boolean;
  onChange: (client: { id: string; secret: string }) => void;
}) {
  const { client, isPublic, onChange } = props;
  return (
    <div className="field-pair">
      <Field label={words.clientId}>
        {(control) => (
          <input
            {...control}
            {...credentialControl}
            value={client.id}
            onChange={({ target }) => onChange({ ...client, id: target.value })}
          />
        )}
      </Field>
      <Field label={isPublic ? words.clientSecretIfItHas : words.clientSecret}>
        {(control) => (
          <input
            {...control}
            {...credentialControl}
            type="password"
            value={client.secret}
            onChange={({ target }) => onChange({ ...client, secret: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

function ScopeFields(props: {
  flow: OAuthFlow;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}) {
  const { flow, chosen, onChange } = props;
  if (flow.scopes.length === 0) return null;
  return (
    <fieldset className="oauth-scopes">
      <legend className="quiet">{words.scopes}</legend>
      {flow.scopes.map(({ name }) => (
        <label key={name} className="inline-label">
          <input
            type="checkbox"
            checked={chosen.has(name)}
            onChange={({ target }) => {
              const others = [...chosen].filter((scope) => scope !== name);
              onChange(new Set(target.checked ? [...others, name] : others));
            }}
          />
          <code>{name}</code>
        </label>
      ))}
    </fieldset>
  );
}
