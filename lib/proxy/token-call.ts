import { AppError } from '../errors/app-error.ts';
import type { TokenCall } from '../request/oauth.ts';

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
    throw invalid('', 'must be an object');
  for (const name of required) if (!Object.hasOwn(value, name)) throw invalid(`/${name}`, 'is required');
  for (const [name, entry] of Object.entries(value)) {
    // Not by the name that was sent: it may be anybody's text.
    if (!Object.hasOwn(known, name)) throw invalid('', 'holds a member that this call does not have');
    const longest = known[name as keyof typeof known];
    if (typeof entry !== 'string' || entry.length > longest)
      throw invalid(`/${name}`, `must be a text of at most ${longest} characters`);
  }
  const call = value as TokenCall;
  if (!flows.includes(call.flow)) throw invalid('/flow', `must be one of ${flows.join(', ')}`);
  const isCode = call.flow === 'authorizationCode';
  if (isCode && call.code === undefined) throw invalid('/code', 'is required');
  // RFC 7636 section 4.1: without a verifier a code that was caught would be enough.
  if (isCode && !/^[\w.~-]{43,128}$/.test(call.codeVerifier ?? ''))
    throw invalid('/codeVerifier', 'must be a PKCE verifier of 43 to 128 characters');
  return call;
}

function invalid(pointer: string, detail: string): AppError {
  return new AppError('invalid_request', 'The call does not have the documented form.', {
    errors: [{ pointer, detail }],
  });
}
