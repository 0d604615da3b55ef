import { tryReadJson } from '#json/read.ts';
import { words } from '#words/problems.ts';
import type { Operation } from '../openapi/model.ts';
import { buildPropertyTree } from '../openapi/property-tree.ts';
import { findMedia, isJson, isMultipart, isUrlencoded } from '../request/media-types.ts';
import { say } from '../words/say.ts';
import type { RequestFault } from './mock-problem.ts';
import { decode, fieldOf, type MockRequest } from './read-request.ts';

/** The body of a request, as far as it can be held against its description. */
export interface ReadBody {
  /** What is wrong with it before its schema is asked. */
  readonly fault?: RequestFault;
  /** The status that tells of it best. */
  readonly status?: 400 | 415 | 422;
  /** Its JSON value, of the media type that it says it has. */
  readonly json?: { readonly type: string; readonly value: unknown };
}

export function readBody({ requestBody, schemas }: Operation, request: MockRequest): ReadBody {
  const { body } = request;
  if (!requestBody) return {};
  if (body === undefined || body.byteLength === 0)
    return requestBody.required ? fault(400, 'body', words.isMissing) : {};
  const type = fieldOf(request.headers, 'Content-Type') ?? '';
  const media = findMedia(requestBody.content, type);
  if (media === undefined && requestBody.content.length > 0) {
    const known = requestBody.content.map((each) => each.type).join(', ');
    return fault(415, 'body', say(words.isOfUndocumentedType, { types: known }));
  }
  const text = Buffer.from(body).toString();
  if (isJson(type)) {
    const value = tryReadJson(text);
    return value === undefined ? fault(400, 'body', words.isNotJson) : { json: { type, value } };
  }
  const names = namesIn(text, type);
  if (names === undefined || media?.schema === undefined) return {};
  const { children } = buildPropertyTree(media.schema, schemas, { direction: 'request' });
  const missing = children.find(({ name, required }) => required && !names.has(name));
  return missing ? fault(422, `body ${missing.name}`, words.isMissing) : {};
}

function fault(status: 400 | 415 | 422, pointer: string, detail: string): ReadBody {
  return { fault: { pointer, detail }, status };
}

/** Names of the fields of a form; `undefined` for any other body. */
function namesIn(text: string, type: string): ReadonlySet<string> | undefined {
  if (isUrlencoded(type)) {
    const keys = text.split('&').map((pair) => decode(pair.split('=')[0] ?? ''));
    return new Set(keys.flatMap((key) => [key, key.split('[')[0] ?? '']));
  }
  if (!isMultipart(type)) return undefined;
  const fields = text.matchAll(/^content-disposition:[^\r\n]*?\bname="([^"\r\n]*)"/gim);
  return new Set([...fields].map(([, name = '']) => name));
}
