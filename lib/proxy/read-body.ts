import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { say } from '../words/say.ts';
import { clientOf } from './context.ts';
import { limits } from './limits.ts';
import type { CallRequest } from './node-door.ts';

let held = 0;
/** By client; who holds nothing is not here. */
const heldBy = new Map<string, number>();

function hold(client: string, bytes: number): void {
  held += bytes;
  const own = (heldBy.get(client) ?? 0) + bytes;
  if (own > 0) heldBy.set(client, own);
  else heldBy.delete(client);
}

function refuseHeld(client: string): void {
  if ((heldBy.get(client) ?? 0) > limits.requestBodiesOfOne)
    throw new AppError('rate_limited', words.bodiesAtOnce, {
      retryAfter: 1,
    });
  if (held > limits.requestBodiesAtOnce) throw new AppError('overloaded', words.isBusy, { retryAfter: 1 });
}

/**
 * Reads a request's body whole, within the published size and time.
 *
 * @throws AppError `payload_too_large`, `request_timeout`; where bodies together take too much memory, `rate_limited`
 * for those of one client and `overloaded` for those of all.
 */
export async function readBody(request: Pick<CallRequest, 'headers' | 'body'>): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limits.requestBody) throw tooLarge();
  if (!request.body) return new Uint8Array();

  const client = clientOf(request);
  const reader = request.body[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    // Made when it is needed: an error costs its stack.
    timer = setTimeout(
      () => reject(new AppError('request_timeout', words.sendBodySooner)),
      limits.requestReceipt,
    );
  });
  deadline.catch(() => {});
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.next().catch(brokenOff), deadline]);
      if (done) return Buffer.concat(chunks, size);
      size += value.byteLength;
      hold(client, value.byteLength);
      if (size > limits.requestBody) throw tooLarge();
      refuseHeld(client);
      chunks.push(value);
    }
  } finally {
    clearTimeout(timer);
    hold(client, -size);
    reader.return?.().catch(() => {});
  }
}

/** A visitor who leaves is no fault of the portal's. */
function brokenOff(cause: unknown): never {
  throw new AppError('invalid_request', words.bodyBrokeOff, { cause });
}

function tooLarge(): AppError {
  return new AppError('payload_too_large', say(words.longCall, { bytes: limits.requestBody }));
}
