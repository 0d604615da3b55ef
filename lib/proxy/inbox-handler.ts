import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { openExchange } from './answer.ts';
import { clientOf, type ProxyContext } from './context.ts';
import { type InboxCall, inboxRequest, parseInboxCall } from './inbox-call.ts';
import type { CallRequest } from './node-door.ts';
import { dialsOf } from './plan-call.ts';
import { readCall } from './read-call.ts';
import { refuseKeys } from './refused-keys.ts';
import { refusedPrefixes } from './start-call.ts';
import { streamAnswer } from './stream-answer.ts';
import { refusal } from './try-handler.ts';

/**
 * `POST /api/webhook-inbox`: what a page asks of the inbox of an API's backend → its answer, in the lines of
 * `POST /api/try`. A stream of deliveries ends after `limits.stream`, and its page comes back for the rest.
 */
export async function handleInbox(request: CallRequest, context: ProxyContext): Promise<Response> {
  try {
    const value = await readCall(request, context.inboxes, context);
    refuseKeys(value, refusedPrefixes(context));
    const { upstream, way } = await wayToInbox(parseInboxCall(value), context);
    const slot = context.inboxes.take(clientOf(request));
    const signal = AbortSignal.any([request.signal, context.ending.signal]);
    const exchange = await openExchange(upstream, slot, { signal }, way);
    const { method, target } = upstream;
    return streamAnswer(exchange, { method, url: target, headers: [] }, slot, context);
  } catch (error) {
    return refusal(error, context);
  }
}

/** @throws AppError `not_found` for an API of which the site names no inbox */
async function wayToInbox(call: InboxCall, context: ProxyContext) {
  const inbox = context.portal.apis.find(({ slug }) => slug === call.api)?.webhooks;
  if (inbox === undefined || !context.dials.has(call.api)) throw new AppError('not_found', words.noInbox);
  const api = (await context.listApis()).find(({ slug }) => slug === call.api);
  const { dial, streams } = dialsOf(call.api, context);
  return {
    upstream: inboxRequest(call, inbox, api?.securitySchemes ?? []),
    way: { dial: call.action === 'deliveries' ? streams : dial, title: api?.title ?? call.api },
  };
}
