import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { isObject } from '../openapi/json-value.ts';
import type { Fault } from '../request/faults.ts';
import { isUnchosen } from '../request/sample-files.ts';
import type { HttpRequest, RequestValues } from '../request/types.ts';

/** A sample may name a file that its reader has; a call has only the bytes that it brings. @throws AppError */
export function refuseUnchosen({ parts = [], body }: RequestValues, { filename }: HttpRequest): void {
  const detail = words.isUnchosenFile;
  const errors = parts.flatMap((part, index): Fault[] =>
    isUnchosen(part) ? [{ pointer: `/parts/${index}`, detail }] : [],
  );
  if (filename !== undefined && isObject(body) && body.base64 === undefined)
    errors.push({ pointer: '/body', detail });
  if (errors.length > 0) throw new AppError('invalid_request', words.fileMissing, { errors });
}
