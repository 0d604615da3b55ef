import { words } from '#words/request.ts';
import type { SecurityRequirement, SecurityScheme } from '../openapi/model.ts';
import { encodeBase64 } from './base64.ts';
import { checkHeader, isCookiePair } from './build-headers.ts';
import type { FaultList } from './faults.ts';
import { own } from './named-values.ts';
import { encodeUnreserved, hasLoneSurrogate } from './percent-encoding.ts';

/** What credentials add to a request. */
export interface Credentials {
  readonly headers: [name: string, value: string][];
  readonly query: string[];
  readonly cookies: string[];
}

/** Whether a value of it can be put into a request. */
export function isSendable({ type }: SecurityScheme): boolean {
  return type !== 'mutualTLS' && type !== 'undeclared';
}

type AuthValues = Readonly<Record<string, string>>;

/** Writes the credentials of one alternative. */
export function buildCredentials(
  alternative: SecurityRequirement | undefined,
  auth: AuthValues,
  faults: FaultList,
): Credentials {
  const credentials: Credentials = { headers: [], query: [], cookies: [] };
  for (const { scheme } of alternative?.schemes ?? []) {
    const value = own(auth, scheme.name);
    if (value) addCredential(credentials, scheme, value, faults);
  }
  return credentials;
}

/**
 * The alternative that the values are for: of those that have all their values the one with most, the first of equals;
 * else the one with most of them, since a person may want to see how the API answers an incomplete one.
 */
export function chooseAlternative(
  security: readonly SecurityRequirement[],
  auth: AuthValues,
): SecurityRequirement | undefined {
  const given = (requirement: SecurityRequirement) =>
    requirement.schemes.filter(({ scheme }) => Boolean(own(auth, scheme.name))).length;
  const isComplete = (requirement: SecurityRequirement) =>
    requirement.schemes.length > 0 && given(requirement) === requirement.schemes.length;
  // Of those that are complete the one with most schemes: "key and password" holds all that "key" alone does.
  const complete = security.filter(isComplete);
  return (complete.length > 0 ? complete : [...security]).sort((a, b) => given(b) - given(a))[0];
}

function addCredential(
  credentials: Credentials,
  scheme: SecurityScheme,
  value: string,
  faults: FaultList,
): void {
  const pointer = ['auth', scheme.name];
  if (scheme.type !== 'apiKey') {
    const field = authorizationOf(scheme, value, faults);
    const checked = field && checkHeader('Authorization', field, pointer, faults);
    if (checked) credentials.headers.push(['Authorization', checked]);
    return;
  }
  // A credential is never cut or mended in silence: one that the place cannot carry is a fault.
  if (scheme.in === 'header') {
    const checked = checkHeader(scheme.parameter, value, pointer, faults);
    if (checked !== undefined) credentials.headers.push([scheme.parameter, checked]);
  } else if (scheme.in === 'query') {
    if (hasLoneSurrogate(value)) faults.add(pointer, words.mustBeUnicode);
    else credentials.query.push(`${encodeUnreserved(scheme.parameter)}=${encodeUnreserved(value)}`);
  } else {
    const pair = `${scheme.parameter}=${value}`;
    if (isCookiePair(pair, pointer, faults)) credentials.cookies.push(pair);
  }
}

function authorizationOf(scheme: SecurityScheme, value: string, faults: FaultList): string | undefined {
  if (scheme.type === 'mutualTLS' || scheme.type === 'undeclared') {
    const reason = scheme.type === 'mutualTLS' ? words.isCertificate : words.isNotDescribed;
    faults.add(['auth', scheme.name], reason);
    return undefined;
  }
  if (scheme.type !== 'http') return `Bearer ${value}`;
  switch (scheme.scheme.toLowerCase()) {
    case 'bearer':
      return `Bearer ${value}`;
    case 'basic':
      if (!value.includes(':')) faults.add(['auth', scheme.name], words.mustBeUserAndPassword);
      return `Basic ${encodeBase64(value)}`;
    default:
      return value;
  }
}
