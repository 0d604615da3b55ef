import { decodeBase64, encodeBase64 } from '#lib/request/base64.ts';
import { headerOf } from '../call.ts';
import type { Delivery } from './delivery.ts';

/** Seconds that the time of a delivery may be away from the clock of who receives it, as Standard Webhooks advises. */
export const tolerance = 5 * 60;

/** Each step of the check that a receiver makes, with what was compared. */
export interface Verification {
  readonly timestamp: {
    readonly value: string;
    /** Seconds since then; absent where the value is no time. */
    readonly age?: number;
    readonly isGood: boolean;
  };
  readonly id: {
    readonly value: string;
    /** How many attempts for the same event came before. */
    readonly before: number;
    readonly isGood: boolean;
  };
  readonly signature: {
    /** What is signed: id, timestamp and body, joined by full stops. */
    readonly signed: string;
    /** Made here, with the secret; empty where that holds no key. */
    readonly expected: string;
    /** Those that came, of which one has to be equal. */
    readonly given: readonly string[];
    readonly isGood: boolean;
  };
}

/**
 * Checks a delivery as its receiver has to (Standard Webhooks), in this browser.
 *
 * @param secret `whsec_` and a key in base64. @param now milliseconds since 1970
 * @param earlier deliveries that came before
 */
export async function verifyDelivery(
  { headers, body }: Delivery,
  secret: string,
  now: number,
  earlier: readonly Delivery[],
): Promise<Verification> {
  const id = headerOf(headers, 'webhook-id') ?? '';
  const timestamp = headerOf(headers, 'webhook-timestamp') ?? '';
  const given = (headerOf(headers, 'webhook-signature') ?? '').split(' ').filter((entry) => entry !== '');
  const signed = `${id}.${timestamp}.${body}`;
  const digest = await hmac(secret, signed);
  const expected = digest === undefined ? '' : `v1,${digest}`;
  const age = /^\d{1,12}$/.test(timestamp) ? Math.round(now / 1000 - Number(timestamp)) : undefined;
  return {
    timestamp: {
      value: timestamp,
      ...(age !== undefined && { age }),
      isGood: age !== undefined && Math.abs(age) <= tolerance,
    },
    id: {
      value: id,
      before: earlier.filter((each) => headerOf(each.headers, 'webhook-id') === id).length,
      isGood: id !== '',
    },
    signature: { signed, expected, given, isGood: given.includes(expected) },
  };
}

/** HMAC-SHA256 in base64; undefined where the secret holds no key. */
async function hmac(secret: string, text: string): Promise<string | undefined> {
  const bytes = decodeBase64(secret.replace(/^whsec_/, ''));
  if (bytes === undefined || bytes.length === 0) return undefined;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new Uint8Array(bytes), algorithm, false, ['sign']);
  const digest = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return encodeBase64(new Uint8Array(digest));
}
