import { compareNumbers, isNumeric } from '#json/number.ts';
import { canJoinMembers, memberKeywords } from './join-members.ts';
import { isSame } from './json-value.ts';
import type { EnumValue, JsonType, Schema } from './model.ts';

/** Keywords of which one shape can say only one. */
const single = [
  'ref',
  'pattern',
  'format',
  'const',
  'oneOf',
  'anyOf',
  'not',
  'if',
  'contains',
  'propertyNames',
  'multipleOf',
  'contentMediaType',
  'contentEncoding',
  'contentSchema',
  'discriminator',
] as const;

/** What goes with a keyword, and means nothing without it. */
export const together: { readonly [Key in keyof Schema]?: readonly (keyof Schema)[] } = {
  if: ['then', 'else'],
  oneOf: ['discriminator'],
  anyOf: ['discriminator'],
  discriminator: ['oneOf', 'anyOf'],
  contains: ['minContains', 'maxContains'],
};

/** The keywords that two schemas say differently, and one shape can say only once. */
export function clashesOf(a: Schema, b: Schema): readonly (keyof Schema)[] {
  const differ = single.filter(
    (key) => a[key] !== undefined && b[key] !== undefined && !isSame(a[key], b[key]),
  );
  return canJoinMembers(a, b) ? differ : [...differ, ...memberKeywords];
}

/** undefined: no type is left. */
export function joinTypes(a: readonly JsonType[], b: readonly JsonType[]): readonly JsonType[] | undefined {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const accepts = (types: readonly JsonType[], type: JsonType) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  const both = [...new Set([...a, ...b])].filter((type) => accepts(a, type) && accepts(b, type));
  return both.length > 0 ? both : undefined;
}

/** null: no value is left. */
export function joinEnums(a: Schema['enum'], b: Schema['enum']): readonly EnumValue[] | undefined | null {
  if (a === undefined || b === undefined) return a ?? b;
  const both = a.flatMap((each) => {
    const other = b.find(({ value }) => isSame(value, each.value));
    return other ? [{ ...other, ...each }] : [];
  });
  return both.length > 0 ? both : null;
}

const lower = [
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
  'minProperties',
  'minContains',
] as const;
const upper = [
  'maximum',
  'exclusiveMaximum',
  'maxLength',
  'maxItems',
  'maxProperties',
  'maxContains',
] as const;

export function joinBounds(one: Schema, other: Schema): Partial<Schema> {
  const [a, b] = [withLeast(one, other), withLeast(other, one)];
  const tightest = (keys: readonly (keyof Schema)[], order: 1 | -1) =>
    keys.flatMap((key) => {
      const values = [a[key], b[key]]
        .filter(isNumeric)
        .sort((one, other) => order * compareNumbers(one, other));
      return values.length > 0 ? [[key, values[0]] as const] : [];
    });
  return Object.fromEntries([...tightest(lower, -1), ...tightest(upper, 1)]);
}

/** `contains` without `minContains` asks for one item, also beside a part that asks for fewer. */
function withLeast(one: Schema, other: Schema): Schema {
  const isMissing = one.minContains === undefined && other.minContains !== undefined;
  return one.contains && isMissing ? { ...one, minContains: 1 } : one;
}
