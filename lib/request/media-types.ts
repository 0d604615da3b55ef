import { writeJson } from '#json/write.ts';
import { essenceOf, isJsonType as isJson } from '../openapi/media-type.ts';
import { toText } from './expand.ts';

export {
  concreteType,
  essenceOf,
  isJsonType as isJson,
  isUrlencodedType as isUrlencoded,
} from '../openapi/media-type.ts';

export function isMultipart(mediaType: string): boolean {
  return essenceOf(mediaType) === 'multipart/form-data';
}

/** Whether a declared media type or range (`image/*`) covers a concrete one. */
export function covers(declared: string, mediaType: string): boolean {
  const [range, concrete] = [essenceOf(declared), essenceOf(mediaType)];
  if (!/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(concrete)) return false;
  if (range === '*/*') return true;
  return range.endsWith('/*') ? concrete.startsWith(range.slice(0, -1)) : range === concrete;
}

/** The declared media type that a concrete one is of: itself, else a range that covers it. */
export function findMedia<Media extends { readonly type: string }>(
  content: readonly Media[],
  mediaType: string,
): Media | undefined {
  return (
    content.find(({ type }) => type.toLowerCase() === mediaType.toLowerCase()) ??
    content.find(({ type }) => essenceOf(type) === essenceOf(mediaType)) ??
    content.find(({ type }) => covers(type, mediaType))
  );
}

/** Types of the successful answers, else of the errors; undefined where nothing is documented. */
export function acceptedTypes(
  responses: readonly { readonly status: string; readonly content: readonly { readonly type: string }[] }[],
): string | undefined {
  const isSuccess = (status: string) => status.startsWith('2');
  for (const wanted of [isSuccess, (status: string) => !isSuccess(status)]) {
    const types = responses
      .filter((response) => wanted(response.status))
      .flatMap((response) => response.content.map((media) => media.type));
    if (types.length > 0) return [...new Set(types)].join(', ');
  }
  return undefined;
}

/** A value as a document of a media type, on one line. */
export function contentText(mediaType: string, value: unknown): string {
  return isJson(mediaType) ? writeJson(value) : toText(value);
}
