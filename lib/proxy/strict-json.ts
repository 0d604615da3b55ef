import { JsonError, sayFault } from '#json/fault.ts';
import { readStrictJson } from '#json/strict.ts';
import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { say } from '../words/say.ts';

/**
 * What a visitor sent, read by the strict profile of `packages/json`.
 *
 * @throws AppError `invalid_request` that says what is wrong and where.
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  try {
    return readStrictJson(bytes);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new AppError('invalid_request', say(words.bodyCannotBeTaken, { fault: sayFault(error.fault) }));
  }
}
