import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import type { Operation } from '../openapi/model.ts';
import { callbackPath, endpointAt, flowOf, type TokenAnswer, type TokenCall } from '../request/oauth.ts';
import { openExchange } from './answer.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext, titleOf } from './context.ts';
import type { Dial, Exchange, UpstreamRequest } from './exchange.ts';
import type { CallRequest } from './node-door.ts';
import { dialsOf, isMocked } from './plan-call.ts';
import { readCall } from './read-call.ts';
import { refuseKeys } from './refused-keys.ts';
import { membersOf, readSmallAnswer } from './small-answer.ts';
import { operationOf, refusedPrefixes } from './start-call.ts';
import { parseTokenCall } from './token-call.ts';
import { refusal } from './try-handler.ts';

/**
 * `POST /api/oauth-token`: an access token for an API. Where its token endpoint is stands in the description, and only
 * one on the backend's origin, or on one that the site lists, is ever called; the client names a scheme, never a URL.
 */
export async function handleToken(request: CallRequest, context: ProxyContext): Promise<Response> {
  try {
    const value = await readCall(request, context.calls, context);
    refuseKeys(value, refusedPrefixes(context));
    const call = parseTokenCall(value);
    const operation = await operationOf(call, context);
    const { upstream, dial } = planToken(call, operation, context);
    const slot = context.calls.take(clientOf(request));
    const way = { dial, title: await titleOf(operation.api, context) };
    const answer = await readToken(await openExchange(upstream, slot, request, way));
    return Response.json(answer, { headers: { ...inertHeaders, ...slot.headers } });
  } catch (error) {
    return refusal(error, context);
  }
}

interface PlannedToken {
  readonly upstream: UpstreamRequest;
  readonly dial: Dial;
}

function planToken(call: TokenCall, operation: Operation, context: ProxyContext): PlannedToken {
  const { portalUrl } = context.settings;
  const schemes = operation.security.flatMap(({ schemes: entries }) => entries.map(({ scheme }) => scheme));
  const scheme = schemes.find(({ name }) => name === call.scheme);
  const flow = scheme && flowOf(scheme, call.flow);
  if (!flow || isMocked(operation, context)) throw new AppError('not_found', words.noSuchToken);
  const { backend, tokens } = dialsOf(operation.api, context);
  const endpoint = endpointAt(flow.tokenUrl, backend.origin, backend.oauthOrigins);
  const dial = endpoint && tokens.get(endpoint.origin);
  if (!endpoint || !dial) throw new AppError('destination_refused', words.foreignTokenEndpoint);
  const isPublic = call.clientSecret === undefined || call.clientSecret === '';
  const form = new URLSearchParams();
  if (call.flow === 'clientCredentials') form.set('grant_type', 'client_credentials');
  else {
    form.set('grant_type', 'authorization_code');
    form.set('code', call.code ?? '');
    form.set('redirect_uri', portalUrl + callbackPath);
    form.set('code_verifier', call.codeVerifier ?? '');
  }
  if (isPublic) form.set('client_id', call.clientId);
  if (call.scope && call.flow === 'clientCredentials') form.set('scope', call.scope);
  const upstream: UpstreamRequest = {
    method: 'POST',
    target: endpoint.pathname + endpoint.search,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
      ...(isPublic ? [] : [['Authorization', basic(call)] as [string, string]]),
    ],
    body: Buffer.from(form.toString()),
  };
  return { upstream, dial };
}

/** RFC 6749 section 2.3.1: both are form-encoded first, so that a colon or an accent survives. */
function basic({ clientId, clientSecret = '' }: TokenCall): string {
  const encode = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}

/** Takes out of the endpoint's answer what the console needs, and nothing else. */
async function readToken(exchange: Exchange): Promise<TokenAnswer> {
  const value = membersOf(await readSmallAnswer(exchange, unexpected), unexpected);
  if (exchange.status !== 200) return { error: errorOf(exchange.status, value) };
  const { access_token: accessToken, token_type: type, expires_in: expiresIn, scope } = value;
  // The console sends it as a bearer token: one of another kind would be of no use.
  if (!isText(accessToken) || typeof type !== 'string' || type.toLowerCase() !== 'bearer') throw unexpected();
  return {
    accessToken,
    ...(typeof expiresIn === 'number' && Number.isFinite(expiresIn) && { expiresIn }),
    ...(isText(scope) && { scope }),
  };
}

function errorOf(status: number, { error, error_description: description }: Record<string, unknown>) {
  if (!isText(error)) throw unexpected();
  return {
    status,
    code: error.slice(0, 100),
    ...(isText(description) && { description: description.slice(0, 500) }),
  };
}

/** Visible characters and blanks, as RFC 6749's appendix A allows them. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && /^[\x20-\x7e]{1,8192}$/.test(value);
}

function unexpected(): AppError {
  return new AppError('sandbox_invalid_response', words.noTokenAnswer);
}
