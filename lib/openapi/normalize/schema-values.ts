import type { JsonType } from '../model.ts';
import { flag, own, type Place } from '../parse/place.ts';
import type { Dialect } from './context.ts';

const jsonTypes = new Set<string>(['null', 'boolean', 'object', 'array', 'number', 'integer', 'string']);

/** The `type` keyword of every dialect as a list; empty where none is declared. */
export function typesOf(place: Place, dialect: Dialect): JsonType[] {
  const declared = own(place.value, 'type');
  // Swagger's `file` is a string of bytes.
  const list = (Array.isArray(declared) ? declared : [declared]).map((type) =>
    type === 'file' ? 'string' : type,
  );
  const types = list.filter((type): type is JsonType => jsonTypes.has(type as string));
  const isOld = dialect === '2.0' || dialect === '3.0';
  const nullable = isOld && (flag(place, 'nullable') ?? flag(place, 'x-nullable')) === true;
  if (nullable && types.length > 0) types.push('null');
  return [...new Set(types)];
}
