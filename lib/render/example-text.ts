import { isJsonType } from '../openapi/media-type.ts';
import type { Example } from '../openapi/model.ts';

/** An example as text, as a body of the media type holds it; `undefined` where it is only linked. */
export function writeExample({ serialized, value }: Example, mediaType: string): string | undefined {
  if (serialized !== undefined) return serialized;
  if (value === undefined) return undefined;
  return typeof value === 'string' && !isJsonType(mediaType) ? value : JSON.stringify(value, null, 2);
}
