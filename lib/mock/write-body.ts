import { isObject } from '../openapi/json-value.ts';
import { isTextType } from '../openapi/media-type.ts';
import type { Example, MediaType, SchemaTable } from '../openapi/model.ts';
import { writeXml } from '../openapi/sample-xml.ts';
import { toText } from '../request/expand.ts';
import { concreteType, essenceOf, isJson, isUrlencoded } from '../request/media-types.ts';
import { encodeFormText } from '../request/percent-encoding.ts';

/** The smallest picture there is: one transparent pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** The content of a file of any other type: bytes that nobody takes for a text, and no program for its own. */
const anyBytes = Uint8Array.from({ length: 16 }, (_, index) => index);

/** The media type that a body is sent as where a range is documented. */
export function writtenType({ type }: MediaType): string {
  return concreteType(type, 'application/json');
}

/** An example as it goes over the wire. */
export function writeBody(media: MediaType, example: Example | undefined, table: SchemaTable): Uint8Array {
  const type = writtenType(media);
  if (example?.serialized !== undefined) return Buffer.from(example.serialized);
  const value = example?.value;
  if (isJson(type)) return Buffer.from(JSON.stringify(value ?? null, null, 2));
  if (essenceOf(type) === 'image/png') return pixel;
  const isFile = media.files?.some(({ property }) => property === undefined) === true;
  if (isFile && !isTextType(type) && example?.generated !== false) return anyBytes;
  if (typeof value === 'string') return Buffer.from(value);
  if (isUrlencoded(type) && isObject(value)) return Buffer.from(writeForm(value));
  if (/[/+]xml$/.test(essenceOf(type)) && media.schema && value !== undefined)
    return Buffer.from(writeXml(value, media.schema, table));
  return Buffer.from(typeof value === 'object' ? JSON.stringify(value, null, 2) : toText(value));
}

function writeForm(value: Readonly<Record<string, unknown>>): string {
  return Object.entries(value)
    .map(([name, member]) => `${encodeFormText(name)}=${encodeFormText(toText(member))}`)
    .join('&');
}
