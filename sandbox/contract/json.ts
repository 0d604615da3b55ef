import { JsonError, sayFault } from '#json/fault.ts';
import { jsonLimits } from '#json/limits.ts';
import { readStrictJson } from '#json/strict.ts';
import { ApiError } from '../errors.ts';

/** Values of a parsed body. Objects have no prototype, so that `__proto__` is a name like any other. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [name: string]: Json;
}

/** A batch of 100 users with full metadata has some 6,000 values. More would only serve to make errors by the thousand. */
const limits = { ...jsonLimits.network, values: 20_000 };

/** The value of a JSON body, of which all numbers are doubles. Throws 400 `malformed_json` naming line and column. */
export function parseJson(bytes: Uint8Array): Json {
  try {
    return readStrictJson(bytes, { limits, onlyDoubles: true, refuseNul: true, isBare: true }) as Json;
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const detail = error.isCutOff ? 'The body ends before the JSON does.' : error.fault.detail;
    throw new ApiError('malformed_json', sayFault({ ...error.fault, detail }), { anchor: 'request-body' });
  }
}
