import type { EnumValue, JsonType } from '../model.ts';
import { elements, flag, isObject, member, own, type Place, text, texts } from '../parse/place.ts';
import type { Dialect } from './context.ts';

const jsonTypes = new Set<string>(['null', 'boolean', 'object', 'array', 'number', 'integer', 'string']);

/** The `type` keyword of every dialect as a list; empty: any. */
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
  return [...new Set(types.length > 0 ? types : implied(place))];
}

/** `properties` without `type` means an object to everyone who writes it. */
function implied(place: Place): JsonType[] {
  if (typeof own(place.value, '$ref') === 'string') return [];
  if (isObject(own(place.value, 'properties'))) return ['object'];
  if (isObject(own(place.value, 'items'))) return ['array'];
  return [];
}

/** Values with the words that `x-enumDescriptions`, `x-enum-descriptions` or `x-enum-varnames` give them. */
export function enumValues(place: Place): EnumValue[] | undefined {
  const values = elements(member(place, 'enum'));
  if (values.length === 0) return undefined;
  const words = descriptions(place);
  return values.map(({ value }, index) => {
    const description = words(value, index);
    return description === undefined ? { value } : { value, description };
  });
}

function descriptions(place: Place): (value: unknown, index: number) => string | undefined {
  for (const key of ['x-enumDescriptions', 'x-enum-descriptions', 'x-enumNames', 'x-enum-varnames']) {
    const given = member(place, key);
    if (isObject(given.value)) return (value) => text(given, String(value));
    const list = texts(place, key);
    if (list.length > 0) return (_, index) => list[index];
  }
  return () => undefined;
}
