import { AppError } from '../errors/app-error.ts';
import { openExchange } from './answer.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext } from './context.ts';
import { refuseCrossSite, requireJson } from './guard.ts';
import { type InboxCall, inboxRequest, parseInboxCall } from './inbox-call.ts';
import { streamLines, tryLines } from './ndjson.ts';
import type { CallRequest } from './node-door.ts';
import { dialsOf } from './plan-call.ts';
import { readBody } from './read-body.ts';
import { refuseKeys } from './refused-keys.ts';
import { refusedPrefixes } from './start-call.ts';
import { parseStrictJson } from './strict-json.ts';
import { refusal } from './try-handler.ts';

/**
 * `POST /api/webhook-inbox`: what a page asks of the inbox of an API's backend → its answer, in the lines of
 * `POST /api/try`. A stream of deliveries ends after `limits.stream`, and its page comes back for the rest.
 */
export async function handleInbox(request: CallRequest, context: ProxyContext): Promise<Response> {
  try {
    return await answerInbox(request, context);
  } catch (error) {
    return refusal(error, context);
  }
}

async function answerInbox(request: CallRequest, context: ProxyContext): Promise<Response> {
  const { publicOrigin, portalUrl } = context.settings;
  refuseCrossSite(request.headers, publicOrigin);
  requireJson(request.headers);
  const client = clientOf(request);
  const body = await readBody(request);
  context.inboxes.receive(client, body.byteLength);
  const value = parseStrictJson(body);
  refuseKeys(value, refusedPrefixes(context));
  const call = parseInboxCall(value);
  const { upstream, way } = await wayToInbox(call, context);
  const slot = context.inboxes.take(client);
  const signal = AbortSignal.any([request.signal, context.ending.signal]);
  const exchange = await openExchange(upstream, slot, { signal }, way);
  const { method, target } = upstream;
  const lines = tryLines(exchange, { method, url: target, headers: [] }, portalUrl, (count) =>
    slot.addBytes(count),
  );
  return new Response(
    streamLines(lines, () => exchange.close()),
    {
      headers: { ...inertHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8', ...slot.headers },
    },
  );
}

/** @throws AppError `not_found` for an API of which the site names no inbox */
async function wayToInbox(call: InboxCall, context: ProxyContext) {
  const inbox = context.portal.apis.find(({ slug }) => slug === call.api)?.webhooks;
  if (inbox === undefined || !context.dials.has(call.api))
    throw new AppError('not_found', 'There is no inbox of webhooks for such an API.');
  const api = (await context.listApis()).find(({ slug }) => slug === call.api);
  const { dial, streams } = dialsOf(call.api, context);
  return {
    upstream: inboxRequest(call, inbox, api?.securitySchemes ?? []),
    way: { dial: call.action === 'deliveries' ? streams : dial, title: api?.title ?? call.api },
  };
}
