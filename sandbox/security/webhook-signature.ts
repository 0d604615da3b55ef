import { createHmac, randomBytes } from 'node:crypto';

/** A secret as Standard Webhooks writes it: `whsec_` and 24 to 64 random bytes in base64. */
export function createWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

/** The value of `webhook-signature`: HMAC-SHA256 over id, time in seconds and body, joined by full stops. */
export function signWebhook(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}
