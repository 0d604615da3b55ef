import type { OAuthFlow, SecurityScheme } from '../openapi/model.ts';

/** Where the browser comes back to from the authorization endpoint. */
export const callbackPath = '/oauth/callback';

/** Carries what came back to the console that asked: the windows know nothing of each other. */
export const callbackChannel = 'oauth-callback';

/** What comes back from the authorization endpoint (RFC 6749 section 4.1.2), as far as it is of use. */
export interface OAuthCallback {
  readonly state: string;
  readonly code?: string;
  readonly error?: string;
}

/** Flows that a console can go through by itself. */
export type TokenFlow = Extract<OAuthFlow['kind'], 'clientCredentials' | 'authorizationCode'>;

/** The body of `POST /api/oauth-token`. It holds no URL: the description names the endpoint. */
export interface TokenCall {
  readonly api: string;
  readonly operation: string;
  /** Name of the security scheme. */
  readonly scheme: string;
  readonly flow: TokenFlow;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly scope?: string;
  /** Of the authorization code flow. */
  readonly code?: string;
  readonly codeVerifier?: string;
}

/** What `POST /api/oauth-token` answers: a token, or the endpoint's own error (RFC 6749 section 5.2). */
export type TokenAnswer =
  | { readonly accessToken: string; readonly expiresIn?: number; readonly scope?: string }
  | { readonly error: { readonly status: number; readonly code: string; readonly description?: string } };

/**
 * A declared endpoint as a URL, where it is relative or names the origin of the API's backend, or one of `others`, which
 * the site lists for it; undefined anywhere else, since the portal dials nobody else.
 */
export function endpointAt(
  declared: string | undefined,
  backendOrigin: string,
  others: readonly string[] = [],
): URL | undefined {
  if (declared === undefined || !URL.canParse(declared, backendOrigin)) return undefined;
  const url = new URL(declared, backendOrigin);
  const isThere =
    [backendOrigin, ...others].includes(url.origin) &&
    url.username === '' &&
    url.password === '' &&
    url.hash === '';
  return isThere ? url : undefined;
}

/** The flow of a scheme, by its kind. */
export function flowOf(scheme: SecurityScheme, kind: TokenFlow): OAuthFlow | undefined {
  return scheme.type === 'oauth2' ? scheme.flows.find((flow) => flow.kind === kind) : undefined;
}
