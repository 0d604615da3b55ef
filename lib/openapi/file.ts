import { isAnnotation } from './annotations.ts';
import { declaredTypes } from './decide-types.ts';
import { isBinaryType, isTextType } from './media-type.ts';
import type { Schema } from './model.ts';

/** Encodings that write bytes as letters: what they stand for travels as a text. */
const lettersOnly: ReadonlySet<string> = new Set([
  'base64',
  'base64url',
  'base32',
  'base16',
  'quoted-printable',
]);

/**
 * Whether a value is the content of a file: bytes that a form or a body carries as they are. OpenAPI 3.0 writes it as
 * `format: binary`, Swagger 2.0 as `type: file`, 3.1 as a `contentMediaType` without an encoding.
 *
 * @param schema resolved
 */
export function isFile(schema: Schema): boolean {
  const { format, contentMediaType, contentEncoding, contentSchema } = schema;
  const types = declaredTypes(schema);
  if (types.length > 0 && !types.includes('string')) return false;
  if (isWrittenInLetters(schema)) return false;
  // "binary", "8bit" and "7bit" say that nothing was encoded (RFC 2045 section 6.2).
  if (format === 'binary' || contentEncoding !== undefined) return true;
  if (contentMediaType === undefined || contentSchema !== undefined) return false;
  // A text may say what it holds, such as JSON within JSON; a picture is never written in letters.
  return isBinaryType(contentMediaType) || (types.length === 0 && !isTextType(contentMediaType));
}

/** Whether its bytes are written as letters, as in `format: byte`. */
export function isWrittenInLetters({ format, contentEncoding }: Schema): boolean {
  if (contentEncoding !== undefined) return lettersOnly.has(contentEncoding.toLowerCase());
  return format === 'byte' || format === 'base64' || format === 'base64url';
}

/** Whether nothing is said that tells one value from another. */
export function saysNothing(schema: Schema): boolean {
  return (
    schema.types.length === 0 && Object.keys(schema).every((key) => key === 'types' || isAnnotation(key))
  );
}
