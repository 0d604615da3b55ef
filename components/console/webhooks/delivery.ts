import { tryReadJson } from '#json/read.ts';
import { isObject } from '#lib/openapi/json-value.ts';
import type { HeaderList } from '#lib/request/exchange.ts';

/** One attempt to deliver an event, as the inbox of an API's backend tells of it. */
export interface Delivery {
  readonly deliveryId: string;
  /** The webhook's name. */
  readonly type: string;
  readonly headers: HeaderList;
  /** The exact text that is signed. */
  readonly body: string;
  readonly attempt?: number;
  /** ISO 8601. */
  readonly sentAt?: string;
  /** The status with which the attempt was answered. */
  readonly answer?: number;
  /** ISO 8601: when a failed attempt is repeated. */
  readonly nextAttemptAt?: string;
}

/** An event's data → a delivery; undefined where it is none. A backend may send anything: known members are kept. */
export function readDelivery(data: string): Delivery | undefined {
  const value = tryReadJson(data);
  if (!isObject(value) || !isObject(value.headers)) return undefined;
  const { deliveryId, type, body, attempt, sentAt, answer, nextAttemptAt } = value;
  if (typeof deliveryId !== 'string' || typeof type !== 'string' || typeof body !== 'string')
    return undefined;
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
  return {
    ...{ deliveryId, type, body, headers: Object.entries(value.headers).filter(isText) },
    ...(Number.isInteger(attempt) && { attempt: Number(attempt) }),
    ...(isTime(sentAt) && { sentAt }),
    ...(Number.isInteger(answer) && { answer: Number(answer) }),
    ...(isTime(nextAttemptAt) && { nextAttemptAt }),
  };
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && Number.isFinite(Date.parse(value));
}
