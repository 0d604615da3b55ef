import { signWebhook } from '../security/webhook-signature.ts';
import type { DeliveryRow } from '../store/deliveries.ts';

const isFailure = (status: number) => status < 200 || status > 299;

/** One attempt with the headers and the exact body that a receiver gets, and what the inbox answered in its place. */
export function presentDelivery(row: DeliveryRow, secret: string) {
  const timestamp = String(Math.floor(row.due_at / 1000));
  const hasNext = isFailure(row.answer) && row.next_due_at !== null;
  return {
    deliveryId: row.id,
    type: row.type,
    attempt: row.attempt,
    sentAt: new Date(row.due_at).toISOString(),
    headers: {
      'content-type': 'application/json',
      'webhook-id': row.event_id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signWebhook(secret, row.event_id, timestamp, row.payload),
    },
    body: row.payload,
    answer: row.answer,
    nextAttemptAt: hasNext ? new Date(row.next_due_at as number).toISOString() : null,
  };
}
