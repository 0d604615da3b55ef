import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemParts } from '../errors/problem.ts';
import type { FeedbackStore } from '../feedback/model.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientHeader, type ProxyContext, unknownClient } from './context.ts';
import { handleExplorer } from './explorer-handler.ts';
import { handleFeedback } from './feedback-handler.ts';
import { handleFruitless } from './fruitless-handler.ts';
import { handleInbox } from './inbox-handler.ts';
import type { Limiter } from './limiter.ts';
import { type CallRequest, readCall, writeAnswer } from './node-door.ts';
import { handleSandboxKey } from './sandbox-key-handler.ts';
import { handleToken } from './token-handler.ts';
import { handleTry, refusal } from './try-handler.ts';

export type Entry = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * The addresses that call backends or keep what readers answer, for the front to answer without Next: a refusal then costs a fraction of a
 * millisecond, and what a visitor sends passes through nobody else's code.
 */
export function createEntries(context: ProxyContext, feedback?: FeedbackStore): ReadonlyMap<string, Entry> {
  return new Map([
    ['/api/try', entry((request) => answerTry(request, context), context, context.calls)],
    ['/api/sandbox-key', entry((request) => handleSandboxKey(request, context), context, context.keys)],
    ['/api/webhook-inbox', entry((request) => handleInbox(request, context), context, context.inboxes)],
    ['/api/oauth-token', entry((request) => handleToken(request, context), context, context.calls)],
    ...(feedback
      ? ([
          [
            '/api/feedback',
            entry((request) => handleFeedback(request, context, feedback), context, context.feedback),
          ],
          [
            '/api/fruitless-search',
            entry((request) => handleFruitless(request, context, feedback), context, context.misses),
          ],
        ] as const)
      : []),
  ]);
}

/** The console's call, or the embedded client's where the query names a URL. */
function answerTry(request: CallRequest, context: ProxyContext): Promise<Response> {
  const isExplorer = request.url.includes('?') && new URL(request.url).searchParams.has('scalar_url');
  return isExplorer ? handleExplorer(request, context) : handleTry(request, context);
}

/** Who is over the limit is told so by the head of the call alone, as cheaply as node can. */
function entry(
  handle: (request: CallRequest) => Promise<Response>,
  context: ProxyContext,
  limiter: Limiter,
): Entry {
  return async (request, response) => {
    try {
      limiter.check(String(request.headers[clientHeader] ?? unknownClient));
    } catch (error) {
      const { status, headers, body } = problemParts(error, context.settings.portalUrl, inertHeaders);
      response.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(body) });
      response.end(request.method === 'HEAD' ? undefined : body);
      return;
    }
    const answer = await handle(readCall(request, response));
    await writeAnswer(answer, response).catch((error) => writeAnswer(refusal(error, context), response));
  };
}
