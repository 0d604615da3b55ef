import { AppError } from '../errors/app-error.ts';
import { limits } from './limits.ts';
import type { CallRequest } from './node-door.ts';

let held = 0;

/**
 * Reads a request's body whole, within the published size and time.
 *
 * @throws AppError `payload_too_large`, `request_timeout` or, where all bodies together take too much memory, `overloaded`.
 */
export async function readBody(request: Pick<CallRequest, 'headers' | 'body'>): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limits.requestBody) throw tooLarge();
  if (!request.body) return new Uint8Array();

  const reader = request.body[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    const error = new AppError('request_timeout', 'Send the whole body within 10 seconds.');
    timer = setTimeout(() => reject(error), limits.requestReceipt);
  });
  deadline.catch(() => {});
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.next().catch(brokenOff), deadline]);
      if (done) return Buffer.concat(chunks, size);
      size += value.byteLength;
      held += value.byteLength;
      if (size > limits.requestBody) throw tooLarge();
      if (held > limits.requestBodiesAtOnce)
        throw new AppError('overloaded', 'The portal is busy. Please try again in a moment.', {
          retryAfter: 1,
        });
      chunks.push(value);
    }
  } finally {
    clearTimeout(timer);
    held -= size;
    reader.return?.().catch(() => {});
  }
}

/** A visitor who leaves is no fault of the portal's. */
function brokenOff(cause: unknown): never {
  throw new AppError('invalid_request', 'The body broke off.', { cause });
}

function tooLarge(): AppError {
  return new AppError(
    'payload_too_large',
    `A request may hold ${limits.requestBody} bytes, the call around it included.`,
  );
}
