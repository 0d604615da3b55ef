import { ApiError } from '../errors.ts';
import type { OperationDescription } from './description.ts';
import { type Json, parseJson } from './json.ts';
import type { Schemas, Validate } from './validation.ts';

/** Bytes of a request body. */
const largestBody = 1_048_576;

function malformed(detail: string): ApiError {
  return new ApiError('malformed_json', detail, { anchor: 'request-body' });
}

function tooLarge(): ApiError {
  return new ApiError(
    'payload_too_large',
    `The body is larger than ${largestBody.toLocaleString('en-US')} bytes.`,
    {
      anchor: 'request-body',
    },
  );
}

/** Reads at most 1 MiB; what is longer is refused on its declared length, or where the limit is passed. */
async function readBytes(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get('Content-Length') ?? 0) > largestBody) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body) {
      length += chunk.byteLength;
      if (length > largestBody) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    // A client that goes away in the middle is no fault of ours, and nobody reads the answer.
    throw error instanceof ApiError ? error : malformed('The body did not arrive to its end.');
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** `application/json`, with no parameter but `charset=utf-8`; undefined for anything else. */
function mediaTypeOf(header: string): string | undefined {
  const match = /^([\w.+-]+\/[\w.+-]+)[ \t]*(?:;[ \t]*charset=(?:utf-8|"utf-8"))?[ \t]*$/i.exec(header);
  return match?.[1]?.toLowerCase();
}

function unsupported(types: readonly string[], given: string): ApiError {
  const sent = /^[\w.+/-]{1,100}/.exec(given)?.[0];
  const detail = `Send the body as ${types[0]}${sent ? `, not as ${sent}` : ''}.`;
  return new ApiError('unsupported_media_type', detail, { anchor: 'request-body' });
}

/**
 * Makes the reader of a JSON body. Nothing is ever decompressed. Throws 415, 413, 400 `malformed_json` and 422
 * `validation_failed`; `undefined` where a body is optional and not there.
 */
export function createJsonReader(
  validators: ReadonlyMap<string, Validate>,
  isRequired: boolean,
): (request: Request) => Promise<Json | undefined> {
  const types = [...validators.keys()];
  return async (request) => {
    refuseEncoding(request.headers.get('Content-Encoding') ?? 'identity');
    const given = request.headers.get('Content-Type') ?? '';
    const validate = validators.get(mediaTypeOf(given) ?? '');
    if (given !== '' && !validate) throw unsupported(types, given);
    const bytes = await readBytes(request);
    if (bytes.byteLength === 0 && !isRequired) return undefined;
    if (bytes.byteLength === 0) throw malformed('The body is empty.');
    if (!validate) throw unsupported(types, given);
    const value = parseJson(bytes);
    const faults = validate(value);
    if (faults.length > 0) throw invalidFields(faults);
    return value;
  };
}

function refuseEncoding(encoding: string): void {
  if (encoding.toLowerCase() === 'identity') return;
  throw new ApiError('unsupported_media_type', 'Send the body uncompressed, without Content-Encoding.', {
    anchor: 'request-body',
  });
}

/** The reader of an operation's body, by its description. Operations without one ignore what is sent. */
export function createBodyReader(
  { body }: OperationDescription,
  schemas: Schemas,
): ReturnType<typeof createJsonReader> {
  if (!body) return async () => undefined;
  const validators = [...body.content].map(([type, { pointer }]) => [type, schemas.at(pointer)] as const);
  return createJsonReader(new Map(validators), body.isRequired);
}

/** 422 `validation_failed` for fields of the body. */
export function invalidFields(
  faults: readonly { pointer: string; detail: string; rule?: string }[],
): ApiError {
  const detail = `${faults.length} ${faults.length === 1 ? 'field is' : 'fields are'} not valid.`;
  return new ApiError('validation_failed', detail, { errors: faults });
}
