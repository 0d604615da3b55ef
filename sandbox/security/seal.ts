import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What a text is sealed with: a secret that its reader brings along, something public, and what the text is. */
export interface SealWith {
  readonly secret: string;
  readonly salt: string;
  readonly purpose: string;
}

function keyOf({ secret, salt, purpose }: SealWith): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, purpose, 32));
}

/** Encrypts a text (AES-256-GCM), so that the store holds nothing that it could be read with. Base64. */
export function seal(text: string, key: SealWith): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The text; undefined where it was sealed with anything else. */
export function unseal(sealed: string, key: SealWith): string | undefined {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
