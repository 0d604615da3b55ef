import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import type { TokenCall } from '../request/oauth.ts';
import { say } from '../words/say.ts';

const flows = ['clientCredentials', 'authorizationCode'];
const known = {
  api: 100,
  operation: 200,
  scheme: 200,
  flow: 20,
  clientId: 500,
  clientSecret: 2000,
  scope: 2000,
  code: 2000,
  codeVerifier: 128,
} as const;
const required = ['api', 'operation', 'scheme', 'flow', 'clientId'];

/**
 * A parsed body → a token call with exactly the documented members, each a text of bounded length.
 *
 * @throws AppError `invalid_request`.
 */
export function parseTokenCall(value: unknown): TokenCall {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('', words.mustBeObject);
  for (const name of required) if (!Object.hasOwn(value, name)) throw invalid(`/${name}`, words.isRequired);
  for (const [name, entry] of Object.entries(value)) {
    // Not by the name that was sent: it may be anybody's text.
    if (!Object.hasOwn(known, name)) throw invalid('', words.holdsNoSuchMember);
    const longest = known[name as keyof typeof known];
    if (typeof entry !== 'string' || entry.length > longest)
      throw invalid(`/${name}`, say(words.mustBeText, { count: longest }));
  }
  const call = value as TokenCall;
  if (!flows.includes(call.flow))
    throw invalid('/flow', say(words.mustBeOneOf, { values: flows.join(', ') }));
  const isCode = call.flow === 'authorizationCode';
  if (isCode && call.code === undefined) throw invalid('/code', words.isRequired);
  // RFC 7636 section 4.1: without a verifier a code that was caught would be enough.
  if (isCode && !/^[\w.~-]{43,128}$/.test(call.codeVerifier ?? ''))
    throw invalid('/codeVerifier', words.mustBeVerifier);
  return call;
}

function invalid(pointer: string, detail: string): AppError {
  return new AppError('invalid_request', words.wrongForm, {
    errors: [{ pointer, detail }],
  });
}
