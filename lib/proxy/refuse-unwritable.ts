import { countJson } from '#json/count.ts';
import { JsonLimitError } from '#json/fault.ts';
import { jsonLimits } from '#json/limits.ts';
import { isNumeric } from '#json/number.ts';
import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { isObject } from '../openapi/json-value.ts';
import { isJson } from '../request/media-types.ts';
import type { HttpRequest, RequestValues } from '../request/types.ts';
import { say } from '../words/say.ts';
import { limits } from './limits.ts';

/** What multipart writes around a field: delimiter, disposition, type. */
const aroundField = 128;

/**
 * Refuses a call whose values would become far more than they are: most styles write the name, and the keys on the
 * way, before each of many values. A call of some kilobytes could else ask for gigabytes.
 *
 * @throws AppError `payload_too_large`
 */
export function refuseAmplified({ query, header, cookie, path, parts = [] }: RequestValues): void {
  const room = { left: limits.requestBody };
  for (const group of [path, query, header, cookie]) spend(group, 0, room);
  for (const { name, value, base64 = '', filename = '', contentType = '' } of parts) {
    const each = name.length + filename.length + contentType.length + aroundField;
    spend(value ?? base64, each, room);
  }
}

/** @param before characters that are written before each value in `value` */
function spend(value: unknown, before: number, room: { left: number }): void {
  if (Array.isArray(value)) for (const item of value) spend(item, before, room);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) spend(member, before + name.length, room);
  else room.left -= before + (typeof value === 'string' || isNumeric(value) ? String(value).length : 1);
  if (room.left < 0)
    throw new AppError('payload_too_large', say(words.longWhenWritten, { bytes: limits.requestBody }));
}

/**
 * Refuses more levels than what follows is made to walk, in values that did not come through `parseStrictJson` too,
 * and numbers such as 1e999, which most receivers would read as infinite.
 *
 * @throws AppError `invalid_request`
 */
export function refuseUnwritable(value: unknown, levelsLeft: number = jsonLimits.network.depth): void {
  if (isNumeric(value) && !Number.isFinite(Number(value)))
    throw new AppError('invalid_request', words.largeNumber);
  if (!isObject(value) && !Array.isArray(value)) return;
  if (levelsLeft === 0) throw tooDeep();
  for (const member of Object.values(value)) refuseUnwritable(member, levelsLeft - 1);
}

/**
 * Refuses a body, or a part, that is JSON written as a text and has more levels than one that is written as a value may
 * have: who reads it walks it all the same.
 *
 * @throws AppError `invalid_request`
 */
export function refuseDeepText({ headers, body, parts }: HttpRequest): void {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const sent = parts ?? [{ contentType: type, content: body }];
  for (const { contentType = '', content } of sent)
    if (typeof content === 'string' && isJson(contentType)) refuseDeep(content);
}

/** Around a body stands the call, which is a level too. */
function refuseDeep(json: string): void {
  try {
    countJson(json, { depth: jsonLimits.network.depth - 1 });
  } catch (error) {
    throw error instanceof JsonLimitError ? tooDeep() : error;
  }
}

function tooDeep(): AppError {
  return new AppError('invalid_request', say(words.deepCall, { levels: jsonLimits.network.depth }));
}
