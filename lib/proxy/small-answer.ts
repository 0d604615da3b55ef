import type { AppError } from '../errors/app-error.ts';
import type { Exchange } from './exchange.ts';

/** Bytes: a token or an account needs a fraction of it. */
const limit = 16 * 1024;

/** The text of a short answer that the portal itself reads. @throws what `unexpected` makes of one that is longer */
export async function readSmallAnswer(exchange: Exchange, unexpected: () => AppError): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of exchange.chunks()) {
    size += chunk.byteLength;
    if (size > limit) throw unexpected();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** The members of a JSON object. @throws what `unexpected` makes of a text that is none */
export function membersOf(text: string, unexpected: () => AppError): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    throw unexpected();
  }
}
