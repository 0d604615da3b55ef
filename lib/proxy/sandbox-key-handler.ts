import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { isObject } from '../openapi/json-value.ts';
import { tokensOf } from '../openapi/parse/pointer.ts';
import type { KeyEndpoint } from '../site/model.ts';
import { say } from '../words/say.ts';
import { openExchange } from './answer.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext, titleOf } from './context.ts';
import type { Exchange, UpstreamRequest } from './exchange.ts';
import type { CallRequest } from './node-door.ts';
import { dialsOf } from './plan-call.ts';
import { readCall } from './read-call.ts';
import { membersOf, readSmallAnswer } from './small-answer.ts';
import { refusal } from './try-handler.ts';

/** A key of an API, asked for by a reader. */
interface KeyCall {
  readonly api: string;
  readonly endpoint: KeyEndpoint;
  /** Id of one of the endpoint's plans; empty where it has none. */
  readonly plan: string;
}

/** `POST /api/sandbox-key`: `{ api?, plan? }` → `{ key, plan, expiresAt? }`, made by the API's backend. */
export async function handleSandboxKey(request: CallRequest, context: ProxyContext): Promise<Response> {
  try {
    const call = parseKeyCall(await readCall(request, context.keys, context), context);
    const { account, headers } = await makeAccount(call, request, context);
    return Response.json(account, { headers: { ...inertHeaders, ...headers } });
  } catch (error) {
    return refusal(error, context);
  }
}

/** A new key of the API's backend, counted for the client who asks. @throws AppError */
export async function makeAccount(call: KeyCall, request: CallRequest, context: ProxyContext) {
  const { api, endpoint, plan } = call;
  const { dial } = dialsOf(api, context);
  const title = await titleOf(api, context);
  const slot = context.keys.take(clientOf(request));
  const exchange = await openExchange(requestOf(endpoint, plan), slot, request, { dial, title });
  return { account: { plan, ...(await readKey(exchange, endpoint, title)) }, headers: slot.headers };
}

/** By default the key of the API that the site is mainly of, else of the first that hands out any. */
export function parseKeyCall(value: unknown, { portal, dials }: ProxyContext): KeyCall {
  const { api: named, plan: chosen, ...unknown } = isObject(value) ? value : { value };
  const offers = portal.apis.flatMap(({ slug, keys }) =>
    dials.has(slug) && keys !== 'none' && 'endpoint' in keys ? [{ api: slug, endpoint: keys }] : [],
  );
  const wanted = named ?? (offers.find(({ api }) => api === portal.mainApi) ?? offers[0])?.api;
  const offer = offers.find(({ api }) => api === wanted);
  if (offer === undefined) throw new AppError('not_found', words.noKeys);
  const plans = offer.endpoint.plans.map(({ id }) => id);
  const plan = chosen ?? plans[0] ?? '';
  const isOffered = typeof plan === 'string' && (plans.includes(plan) || (plan === '' && plans.length === 0));
  if (Object.keys(unknown).length > 0 || !isOffered)
    throw new AppError('invalid_request', say(words.sendPlan, { plans: plans.join(', ') || words.noPlans }));
  return { ...offer, plan };
}

function requestOf({ endpoint, body }: KeyEndpoint, plan: string): UpstreamRequest {
  if (body === undefined) return { method: 'POST', target: endpoint, headers: [], body: undefined };
  const filled = Object.entries(body).map(([name, value]) => [name, value === '{plan}' ? plan : value]);
  const text = JSON.stringify(Object.fromEntries(filled));
  return {
    method: 'POST',
    target: endpoint,
    headers: [['Content-Type', 'application/json']],
    body: Buffer.from(text),
  };
}

/** Takes out of the backend's answer what the console needs, and nothing else. */
async function readKey(exchange: Exchange, { key, expiresAt }: KeyEndpoint, title: string) {
  const unexpected = (): AppError =>
    new AppError('sandbox_invalid_response', say(words.madeNoKey, { api: title }));
  const text = await readSmallAnswer(exchange, unexpected);
  if (exchange.status === 429 || exchange.status === 503)
    throw new AppError('overloaded', say(words.makesNoKeys, { api: title }), {
      retryAfter: 60,
    });
  if (exchange.status !== 201 && exchange.status !== 200) throw unexpected();
  const answer = membersOf(text, unexpected);
  const made = at(answer, key);
  const end = expiresAt === undefined ? undefined : at(answer, expiresAt);
  if (typeof made !== 'string' || made === '') throw unexpected();
  if (expiresAt !== undefined && typeof end !== 'string') throw unexpected();
  return { key: made, ...(typeof end === 'string' && { expiresAt: end }) };
}

/** What a JSON pointer (RFC 6901) leads to. */
function at(value: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>((holder, name) => {
    return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
      ? Reflect.get(holder, name)
      : undefined;
  }, value);
}
