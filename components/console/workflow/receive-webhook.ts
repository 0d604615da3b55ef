import type { ReceivedRequest } from '#lib/request/runtime-expression.ts';
import { say } from '#lib/words/say.ts';
import { judgeReceived } from '#lib/workflows/run/advance.ts';
import type { Judgement } from '#lib/workflows/run/criterion.ts';
import type { ReceiveNext } from '#lib/workflows/run/run.ts';
import { words as inboxWords } from '#words/inbox.ts';
import { words } from '#words/run.ts';
import { CallRefused, headerOf } from '../call.ts';
import { fetchSecret } from '../webhooks/call-inbox.ts';
import type { Delivery } from '../webhooks/delivery.ts';
import type { InboxForm } from '../webhooks/inbox-form.ts';
import { type Verification, verifyDelivery } from '../webhooks/verify-delivery.ts';
import { Blocked } from './make-call.ts';
import type { Arrival, RunInbox } from './run-inbox.ts';

/** A delivery of the webhook that was waited for, of which not all criteria hold. */
export interface PassedOver {
  readonly delivery: Delivery;
  readonly criteria: readonly Judgement[];
}

/** What came of waiting for a webhook. */
export interface Reception {
  readonly form: InboxForm;
  readonly delivery?: Delivery;
  readonly request?: ReceivedRequest;
  readonly verification?: Verification;
  readonly passedOver: readonly PassedOver[];
  /** Why nothing came, or why what came is not accepted. */
  readonly failure?: string;
}

export interface Listening {
  readonly form: InboxForm;
  readonly inbox: RunInbox;
  /** When the run began, in milliseconds since 1970. */
  readonly began: number;
  /** Ids of the events that steps of the run have taken: each is taken once. */
  readonly taken: Set<string>;
}

/**
 * Waits for the first delivery of a webhook for which all criteria hold, and verifies it.
 *
 * @throws Blocked where the inbox refuses to be read; DOMException `AbortError` where it was stopped
 */
export async function receiveWebhook(
  next: ReceiveNext,
  listening: Listening,
  signal: AbortSignal,
  onPassedOver: (count: number) => void,
): Promise<Reception> {
  const { form, inbox, began, taken } = listening;
  const limit = AbortSignal.timeout(next.milliseconds);
  const passedOver = new Map<string, PassedOver>();
  for (;;) {
    for (const arrival of inbox.since(began)) {
      const { delivery } = arrival;
      if (delivery.type !== form.event || taken.has(eventOf(delivery)) || passedOver.has(delivery.deliveryId))
        continue;
      const { criteria, isExpected } = judgeReceived(next, requestOf(next, delivery));
      if (isExpected) return accept(next, arrival, listening, [...passedOver.values()]);
      passedOver.set(delivery.deliveryId, { delivery, criteria });
      onPassedOver(passedOver.size);
    }
    const { connection } = inbox;
    if (connection.phase === 'refused') throw new Blocked(connection.problem);
    if (limit.aborted)
      return { form, passedOver: [...passedOver.values()], failure: sayNothing(next, listening) };
    await inbox.changed(AbortSignal.any([signal, limit]));
    signal.throwIfAborted();
  }
}

async function accept(
  next: ReceiveNext,
  { delivery, at }: Arrival,
  { form, inbox, taken }: Listening,
  passedOver: readonly PassedOver[],
): Promise<Reception> {
  const reception = { form, delivery, request: requestOf(next, delivery), passedOver };
  if (!isSecureContext) return { ...reception, failure: inboxWords.needsHttps };
  const secret = await secretOf(inbox);
  taken.add(eventOf(delivery));
  const all = inbox.arrivals.map((arrival) => arrival.delivery);
  // By the time at which it came: a run may be stopped before it looks at it.
  const verification = await verifyDelivery(delivery, secret, at, all.slice(0, all.indexOf(delivery)));
  const { timestamp, id, signature } = verification;
  const isGenuine = timestamp.isGood && id.isGood && signature.isGood;
  return { ...reception, verification, ...(!isGenuine && { failure: inboxWords.notGenuine }) };
}

async function secretOf({ target }: RunInbox): Promise<string> {
  try {
    return await fetchSecret(target);
  } catch (error) {
    throw new Blocked(error instanceof CallRefused ? error.problem : { title: inboxWords.portalAway });
  }
}

function requestOf({ step }: ReceiveNext, { headers, body }: Delivery): ReceivedRequest {
  return { method: step.call.kind === 'webhook' ? step.call.operation.method : 'POST', headers, body };
}

/** Several attempts to deliver an event have its id. */
function eventOf({ headers, deliveryId }: Delivery): string {
  return headerOf(headers, 'webhook-id') ?? deliveryId;
}

function sayNothing({ milliseconds }: ReceiveNext, { form, inbox }: Listening): string {
  const said = say(words.noWebhookCame, { event: form.event, seconds: milliseconds / 1000 });
  return inbox.connection.phase === 'lost' ? `${said} ${inboxWords.lost}` : said;
}
