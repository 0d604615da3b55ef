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

const flows: Readonly<Record<OAuthFlow['kind'], string>> = {
  implicit: 'implicit',
  password: 'password',
  clientCredentials: 'client credentials',
  authorizationCode: 'authorization code',
  deviceAuthorization: 'device authorization',
};

export function describeFlow({ kind }: OAuthFlow): string {
  return flows[kind];
}

/** The addresses of a flow that the file names, by what they are for. */
export function flowAddresses(flow: OAuthFlow): { readonly title: string; readonly url: string }[] {
  return [
    { title: 'Authorize', url: flow.authorizationUrl },
    { title: 'Device', url: flow.deviceAuthorizationUrl },
    { title: 'Token', url: flow.tokenUrl },
    { title: 'Refresh', url: flow.refreshUrl },
  ].flatMap(({ title, url }) => (url === undefined ? [] : [{ title, url }]));
}

export function describeCredential(scheme: SecurityScheme): Credential {
  if (scheme.type === 'apiKey') return { name: scheme.parameter, place: scheme.in, kind: 'API key' };
  if (scheme.type === 'http') return describeHttp(scheme.scheme, scheme.bearerFormat);
  if (scheme.type === 'mutualTLS')
    return { name: 'Client certificate', place: 'TLS handshake', kind: 'mutual TLS' };
  if (scheme.type === 'undeclared')
    return {
      name: scheme.name,
      place: 'not described',
      kind: 'named by this API without saying how it is sent',
    };
  const kind =
    scheme.type === 'openIdConnect'
      ? 'OpenID Connect'
      : `OAuth 2.0, ${scheme.flows.map(describeFlow).join(' or ')}`;
  return { name: 'Authorization', value: 'Bearer <access token>', place: 'header', kind };
}

function describeHttp(scheme: string, bearerFormat: string | undefined): Credential {
  const common = { name: 'Authorization', place: 'header' };
  const name = scheme.toLowerCase();
  if (name === 'bearer')
    return {
      ...common,
      value: 'Bearer <token>',
      kind: bearerFormat === undefined ? 'bearer token' : bearerFormat,
    };
  if (name === 'basic') return { ...common, value: 'Basic <base64 of user:password>', kind: 'HTTP basic' };
  const word = scheme === '' ? scheme : (scheme[0] ?? '').toUpperCase() + scheme.slice(1);
  return { ...common, value: `${word} <credentials>`, kind: `HTTP ${name}` };
}
