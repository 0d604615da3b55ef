import { prettyJson } from '#json/write.ts';
import { words } from '#words/request.ts';
import { isObject } from '../openapi/json-value.ts';
import type { Encoding } from '../openapi/model.ts';
import { decodeBase64 } from './base64.ts';
import { encodedDelimiterOf } from './delimiters.ts';
import { expand, toText } from './expand.ts';
import type { FaultList } from './faults.ts';
import { concreteType, findMedia, isJson, isMultipart, isUrlencoded } from './media-types.ts';
import { buildMultipart } from './multipart.ts';
import { holdsLoneSurrogate } from './named-values.ts';
import { encodeFormText, encodeQueryReserved, encodeUnreserved } from './percent-encoding.ts';
import { isUnchosen } from './sample-files.ts';
import type { CallableOperation, HttpRequest, Part, RequestPart, RequestValues } from './types.ts';

type BuiltBody = Pick<HttpRequest, 'body' | 'filename' | 'parts'> & { readonly contentType: string };
type DeclaredBody = NonNullable<CallableOperation['requestBody']>['content'][number];

/** The body in one of the declared media types; undefined where the values hold none. */
export function buildBody(
  operation: CallableOperation,
  values: RequestValues,
  faults: FaultList,
): BuiltBody | undefined {
  const content = operation.requestBody?.content ?? [];
  const contentType = values.contentType ?? content[0]?.type;
  if (values.body === undefined && values.parts === undefined) return undefined;
  if (contentType === undefined) {
    faults.add(['body'], words.takesNoBody);
    return undefined;
  }
  const declared = findMedia(content, contentType);
  if (!declared) {
    faults.add(['contentType'], words.takesNoSuchType);
    return undefined;
  }
  if (
    holdsLoneSurrogate(values.parts) ||
    (typeof values.body === 'string' && holdsLoneSurrogate(values.body))
  ) {
    faults.add([values.parts ? 'parts' : 'body'], words.mustBeUnicode);
    return undefined;
  }
  if (values.parts !== undefined) return buildParts(declared, contentType, values.parts, faults);
  const file = isJson(contentType) ? undefined : fileOf(values.body);
  if (file) return { contentType, ...buildFile(file, faults) };
  return { contentType, body: buildSingle(contentType, values.body) };
}

interface FileBody {
  readonly base64?: string;
  readonly filename?: string;
}

/** A body of bytes; an object with any other member is a value that is written as text. */
function fileOf(body: unknown): FileBody | undefined {
  if (!isObject(body)) return undefined;
  const { base64, filename, ...rest } = body;
  const isText = [base64, filename].every((each) => each === undefined || typeof each === 'string');
  return isText && (base64 ?? filename) !== undefined && Object.keys(rest).length === 0 ? body : undefined;
}

function buildFile({ base64 = '', filename }: FileBody, faults: FaultList) {
  const body = decodeBase64(base64);
  if (!body) faults.add(['body', 'base64'], words.mustBeBase64);
  return { body: body ?? '', ...(filename !== undefined && { filename }) };
}

function buildSingle(contentType: string, body: unknown): string {
  if (typeof body === 'string') return body;
  return isJson(contentType) ? prettyJson(body) : toText(body);
}

function buildParts(
  declared: DeclaredBody,
  contentType: string,
  parts: readonly Part[],
  faults: FaultList,
): BuiltBody | undefined {
  const encodingOf = (part: Part) => declared.encoding.find((encoding) => encoding.property === part.name);
  if (isUrlencoded(contentType)) {
    return { contentType, body: parts.flatMap((part) => formPairs(part, encodingOf(part))).join('&') };
  }
  if (!isMultipart(contentType)) {
    faults.add(['parts'], words.partsAreForForms);
    return undefined;
  }
  const built = parts.flatMap((part, index) => formParts(part, encodingOf(part), index, faults));
  const { boundary, body } = buildMultipart(built);
  return { contentType: `multipart/form-data; boundary=${boundary}`, body, parts: built };
}

function formPairs(part: Part, encoding: Encoding | undefined): string[] {
  const { name, value } = part;
  if (value === undefined) return [];
  if (encoding?.style === undefined && encoding?.explode === undefined && !encoding?.allowReserved) {
    const items = Array.isArray(value) ? value : [value];
    return items.map((item) => `${encodeFormText(name)}=${encodeFormText(toText(item))}`);
  }
  // OpenAPI 3.2: with any of these set, a property is written as a query parameter of that style would be.
  const { style = 'form', explode = style === 'form', allowReserved = false } = encoding;
  const delimiter = encodedDelimiterOf(style);
  const encode = allowReserved ? encodeQueryReserved : encodeUnreserved;
  return expand(value, { name, explode, named: true, delimiter, encode, encodeName: encodeUnreserved });
}

function formParts(
  part: Part,
  encoding: Encoding | undefined,
  index: number,
  faults: FaultList,
): RequestPart[] {
  const { name, value, filename } = part;
  const contentType = part.contentType ?? (encoding?.contentType && firstType(encoding.contentType));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break would add a field to the part
  if (contentType !== undefined && !/^[^\u0000-\u001f\u007f-\uffff]+$/.test(contentType)) {
    faults.add(['parts', index, 'contentType'], words.mustBeMediaType);
    return [];
  }
  const make = (content: string | Uint8Array, type: string | undefined): RequestPart => ({
    name,
    ...(filename !== undefined && { filename }),
    ...(type !== undefined && { contentType: type }),
    content,
  });
  if (part.base64 !== undefined || isUnchosen(part)) {
    const bytes = decodeBase64(part.base64 ?? '');
    if (!bytes) faults.add(['parts', index, 'base64'], words.mustBeBase64);
    // A part without a file, as a browser sends it, has no bytes and no name.
    const content = bytes && (bytes.length > 0 || filename !== '') ? bytes : '';
    return [make(content, contentType ?? 'application/octet-stream')];
  }
  return (Array.isArray(value) ? value : [value]).map((item) => {
    const type = contentType ?? (isObject(item) ? 'application/json' : undefined);
    // The HTML Standard's form encoding, and so every browser, writes line breaks of a plain field as CRLF.
    return make(type === undefined ? toText(item).replace(/\r\n?|\n/g, '\r\n') : toText(item), type);
  });
}

/** The first media type of a list such as `image/png, image/*`. */
function firstType(listed: string): string {
  return concreteType(listed.split(',').map((type) => type.trim()));
}
