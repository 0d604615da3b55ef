import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { crc32 } from 'node:zlib';

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const prefix = 'sk_test_';
const bodyLength = 30;
const checksumLength = 6;
const shape = /^sk_test_[0-9A-Za-z]{36}$/;

function randomBase62(length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the largest multiple of 62 in a byte: what lies above would favour the first characters.
      if (byte < 248 && text.length < length) text += base62.charAt(byte % 62);
    }
  }
  return text;
}

/** CRC32 of the random part, six base62 digits, most significant first. */
function checksumOf(body: string): string {
  let rest = crc32(body);
  let text = '';
  for (let i = 0; i < checksumLength; i++) {
    text = base62.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

/** A new sandbox key: `sk_test_`, 30 random base62 characters (178 bits) and their checksum. */
export function createApiKey(): string {
  const body = randomBase62(bodyLength);
  return prefix + body + checksumOf(body);
}

/** Tells a mistyped or foreign key from a possible one without asking the store. */
export function isWellFormedApiKey(text: string): boolean {
  if (!shape.test(text)) return false;
  const body = text.slice(prefix.length, prefix.length + bodyLength);
  return timingSafeEqual(Buffer.from(text.slice(-checksumLength)), Buffer.from(checksumOf(body)));
}

export function isProductionKey(text: string): boolean {
  return /^sk_prod_/i.test(text);
}

/** What the store keeps of a secret. A plain digest is enough: the secret itself has at least 128 random bits. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
