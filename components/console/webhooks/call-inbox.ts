import { createParser } from 'eventsource-parser';
import { tryReadJson } from '#json/read.ts';
import { isObject } from '#lib/openapi/json-value.ts';
import { words } from '#words/inbox.ts';
import { problemOf } from '../answer-problem.ts';
import { type Answer, CallRefused, callPortal, headerOf } from '../call.ts';
import { type Delivery, readDelivery } from './delivery.ts';

/** Whose inbox it is, and with what key it is read. */
export interface InboxTarget {
  readonly api: string;
  readonly key: string;
}

/**
 * Reads deliveries as they come, until the stream ends.
 *
 * @param after the id of the last event that is known. @throws CallRefused, and as `callSandbox`
 */
export async function followDeliveries(
  { api, key }: InboxTarget,
  after: string | undefined,
  signal: AbortSignal,
  on: { readonly open: () => void; readonly delivery: (delivery: Delivery, id: string | undefined) => void },
): Promise<void> {
  const parser = createParser({
    onEvent: ({ data, id }) => {
      const delivery = readDelivery(data);
      if (delivery) on.delivery(delivery, id);
    },
  });
  let fed = 0;
  const call = { api, key, action: 'deliveries', ...(after !== undefined && { after }) };
  const answer = await callPortal('/api/webhook-inbox', call, signal, ({ status, body }) => {
    if (status !== 200 || typeof body !== 'string') return;
    if (fed === 0) on.open();
    parser.feed(body.slice(fed));
    fed = body.length;
  });
  if (answer.status !== 200) throw refusalOf(answer);
}

/** Has the event of a delivery delivered again, after as many failures. @throws CallRefused, and as `callSandbox` */
export async function redeliver(
  { api, key }: InboxTarget,
  delivery: string,
  failures: number,
): Promise<void> {
  await ask({ api, key, action: 'redeliver', delivery, failures });
}

/** The secret that deliveries are signed with. @throws CallRefused, and as `callSandbox` */
export async function fetchSecret({ api, key }: InboxTarget): Promise<string> {
  const answer = await ask({ api, key, action: 'secret' });
  const value = typeof answer.body === 'string' ? tryReadJson(answer.body) : undefined;
  if (isObject(value) && typeof value.secret === 'string') return value.secret;
  throw new CallRefused({ title: words.noSecret }, undefined);
}

async function ask(call: unknown): Promise<Answer> {
  const answer = await callPortal('/api/webhook-inbox', call, AbortSignal.timeout(20_000), () => undefined);
  if (answer.status < 200 || answer.status > 299) throw refusalOf(answer);
  return answer;
}

function refusalOf(answer: Answer): CallRefused {
  const wait = Number(headerOf(answer.headers, 'retry-after') ?? Number.NaN);
  const problem = problemOf(answer) ?? { title: `${answer.status} ${answer.statusText}` };
  return new CallRefused({ status: answer.status, ...problem }, Number.isFinite(wait) ? wait : undefined);
}
