import { JsonError, sayFault } from '#json/fault.ts';
import { readStrictJson } from '#json/strict.ts';
import { AppError } from '../errors/app-error.ts';

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
    throw new AppError('invalid_request', `The body cannot be taken. ${sayFault(error.fault)}`);
  }
}
