import { AppError } from '../errors/app-error.ts';
import { isObject } from '../openapi/json-value.ts';
import { openExchange } from './answer.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext } from './context.ts';
import type { Exchange } from './exchange.ts';
import { refuseCrossSite, requireJson } from './guard.ts';
import type { CallRequest } from './node-door.ts';
import { readBody } from './read-body.ts';
import { membersOf, readSmallAnswer } from './small-answer.ts';
import { parseStrictJson } from './strict-json.ts';
import { refusal } from './try-handler.ts';

const plans = ['free', 'pro', 'enterprise'];

/** `POST /api/sandbox-key`: `{ plan? }` → `{ key, plan, expiresAt }` of a new account in the sandbox. */
export async function handleSandboxKey(request: CallRequest, context: ProxyContext): Promise<Response> {
  try {
    refuseCrossSite(request.headers, context.settings.publicOrigin);
    requireJson(request.headers);
    const body = await readBody(request);
    context.keys.receive(clientOf(request), body.byteLength);
    const plan = parsePlan(parseStrictJson(body));
    const { account, headers } = await makeAccount(plan, request, context);
    return Response.json(account, { headers: { ...inertHeaders, ...headers } });
  } catch (error) {
    return refusal(error, context);
  }
}

/** A new account in the sandbox, counted for the client who asks. @throws AppError */
export async function makeAccount(plan: string, request: CallRequest, context: ProxyContext) {
  const slot = context.keys.take(clientOf(request));
  const body = Buffer.from(JSON.stringify({ plan }));
  const headers: [string, string][] = [['Content-Type', 'application/json']];
  const upstream = { method: 'POST', target: '/sandbox/accounts', headers, body };
  const account = await readAccount(await openExchange(upstream, slot, request, context));
  return { account, headers: slot.headers };
}

export function parsePlan(value: unknown): string {
  const { plan = 'free', ...unknown } = isObject(value) ? value : { value };
  if (Object.keys(unknown).length > 0 || typeof plan !== 'string' || !plans.includes(plan))
    throw new AppError('invalid_request', `Send { "plan": … } with one of ${plans.join(', ')}.`);
  return plan;
}

/** Takes out of the sandbox's answer what the console needs, and nothing else. */
async function readAccount(exchange: Exchange) {
  const text = await readSmallAnswer(exchange, unexpected);
  if (exchange.status === 429 || exchange.status === 503)
    throw new AppError('overloaded', 'The sandbox makes no new accounts at the moment.', { retryAfter: 60 });
  if (exchange.status !== 201 && exchange.status !== 200) throw unexpected();
  const { key, plan, expiresAt } = membersOf(text, unexpected);
  if (typeof key !== 'string' || typeof plan !== 'string' || typeof expiresAt !== 'string')
    throw unexpected();
  return { key, plan, expiresAt };
}

function unexpected(): AppError {
  return new AppError('sandbox_invalid_response', 'The sandbox did not make an account.');
}
