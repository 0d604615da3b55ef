import { answerMock } from '../mock/answer-mock.ts';
import type { Operation } from '../openapi/model.ts';
import { reasonPhrase } from '../openapi/normalize/reason-phrase.ts';
import type { HttpRequest } from '../request/types.ts';
import { type ProxyContext, titleOf } from './context.ts';
import type { Dial, Exchange, UpstreamRequest } from './exchange.ts';
import type { Slot } from './limiter.ts';
import { dialsOf, isMocked, planCall } from './plan-call.ts';

/** A built request of an operation → its answer: from its API's backend, or from the mock where there is none. */
export async function answerCall(
  operation: Operation,
  built: HttpRequest,
  request: Pick<Request, 'signal'>,
  context: ProxyContext,
  takeSlot: () => Slot,
) {
  const { upstream, shown } = planCall(operation, built, context);
  const slot = takeSlot();
  const exchange = isMocked(operation, context)
    ? await openMock(operation, built.url, upstream, slot)
    : await openExchange(upstream, slot, request, await wayTo(operation.api, context));
  return { exchange, shown, slot };
}

/** A dialler, and what the errors of its calls name. */
export interface Way {
  readonly dial: Dial;
  readonly title: string;
}

/** The way to the backend of an API, which has one. */
async function wayTo(api: string, context: ProxyContext): Promise<Way> {
  return { dial: dialsOf(api, context).dial, title: await titleOf(api, context) };
}

/** Opens a call under its slot, which is freed when the connection to the backend has closed. */
export async function openExchange(
  upstream: UpstreamRequest,
  slot: Slot,
  request: Pick<Request, 'signal'>,
  { dial, title }: Way,
): Promise<Exchange> {
  try {
    return await dial(upstream, { signal: request.signal, title, onClosed: () => slot.release() });
  } catch (error) {
    slot.release();
    throw error;
  }
}

/** The mock's answer in the form of a backend's: no connection is made for it. */
async function openMock(
  operation: Operation,
  url: string,
  { method, headers, body }: UpstreamRequest,
  slot: Slot,
): Promise<Exchange> {
  const started = performance.now();
  try {
    const answer = await answerMock(operation, { method, url, headers, ...(body && { body }) });
    const spent = Math.round((performance.now() - started) * 10) / 10;
    return {
      status: answer.status,
      statusText: reasonPhrase(String(answer.status)),
      headers: answer.headers,
      isEncoded: false,
      timing: { connect: 0, firstByte: spent, total: spent },
      async *chunks() {
        if (answer.body.byteLength > 0) yield answer.body;
      },
      close: () => {},
    };
  } finally {
    slot.release();
  }
}
