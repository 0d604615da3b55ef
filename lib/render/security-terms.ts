import { say } from '#lib/words/say.ts';
import { words } from '#words/terms.ts';
import type { OAuthFlow, SecurityScheme } from '../openapi/model.ts';

/** How a credential is sent, in the words of a page. */
export interface Credential {
  /** Field, parameter or scheme: `Authorization`, `X-Api-Key`, "Client certificate". */
  readonly name: string;
  /** What follows the name, with a placeholder: `Bearer <token>`. */
  readonly value?: string;
  readonly place: string;
  readonly kind: string;
}

export function describeFlow({ kind }: OAuthFlow): string {
  const flows: Readonly<Record<OAuthFlow['kind'], string>> = {
    implicit: words.implicit,
    password: words.password,
    clientCredentials: words.clientCredentials,
    authorizationCode: words.authorizationCode,
    deviceAuthorization: words.deviceAuthorization,
  };
  return flows[kind];
}

/** The addresses of a flow that the file names, by what they are for. */
export function flowAddresses(flow: OAuthFlow): { readonly title: string; readonly url: string }[] {
  return [
    { title: words.authorize, url: flow.authorizationUrl },
    { title: words.device, url: flow.deviceAuthorizationUrl },
    { title: words.token, url: flow.tokenUrl },
    { title: words.refresh, url: flow.refreshUrl },
  ].flatMap(({ title, url }) => (url === undefined ? [] : [{ title, url }]));
}

export function describeCredential(scheme: SecurityScheme): Credential {
  if (scheme.type === 'apiKey') return { name: scheme.parameter, place: scheme.in, kind: words.apiKey };
  if (scheme.type === 'http') return describeHttp(scheme.scheme, scheme.bearerFormat);
  if (scheme.type === 'mutualTLS')
    return { name: words.clientCertificate, place: words.tlsHandshake, kind: words.mutualTls };
  if (scheme.type === 'undeclared')
    return {
      name: scheme.name,
      place: words.notDescribed,
      kind: words.undeclaredScheme,
    };
  const kind =
    scheme.type === 'openIdConnect'
      ? 'OpenID Connect'
      : say(words.oauthFlows, { flows: scheme.flows.map(describeFlow).join(` ${words.or} `) });
  return { name: 'Authorization', value: 'Bearer <access token>', place: 'header', kind };
}

function describeHttp(scheme: string, bearerFormat: string | undefined): Credential {
  const common = { name: 'Authorization', place: 'header' };
  const name = scheme.toLowerCase();
  if (name === 'bearer')
    return {
      ...common,
      value: 'Bearer <token>',
      kind: bearerFormat === undefined ? words.bearerToken : bearerFormat,
    };
  if (name === 'basic') return { ...common, value: 'Basic <base64 of user:password>', kind: 'HTTP basic' };
  const word = scheme === '' ? scheme : (scheme[0] ?? '').toUpperCase() + scheme.slice(1);
  return { ...common, value: `${word} <credentials>`, kind: `HTTP ${name}` };
}
