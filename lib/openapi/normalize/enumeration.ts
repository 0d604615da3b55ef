import { isAnnotation } from '../annotations.ts';
import { defined } from '../defined.ts';
import { withoutComments } from '../html-comments.ts';
import { joinEnums } from '../join-keywords.ts';
import { isOfType, isSame } from '../json-value.ts';
import type { Choice, EnumValue, Schema } from '../model.ts';
import { elements, isObject, member, own, type Place, text } from '../parse/place.ts';
import { prose } from './prose.ts';

/** The values of `enum` with the names and words that the extensions beside it give them. */
export function enumValues(place: Place): EnumValue[] | undefined {
  const values = elements(member(place, 'enum'));
  if (values.length === 0) return undefined;
  const azure = elements(member(member(place, 'x-ms-enum'), 'values'));
  return values.map(({ value }, index) => {
    const own = azure.find((each) => isSame(member(each, 'value').value, value));
    const name = told(place, nameLists, value, index) ?? (own && text(own, 'name'));
    const description = told(place, descriptionLists, value, index) ?? (own && prose(own, 'description'));
    return enumValue(value, name, description);
  });
}

// No standard has these: the spellings are those of NSwag, OpenAPI Generator, Redoc and their kin.
const nameLists = ['x-enum-varnames', 'x-enumNames', 'x-enum-names', 'x-enumVarNames', 'x-enum-titles'];
const descriptionLists = ['x-enumDescriptions', 'x-enum-descriptions', 'x-enum-description'];

/** What a list in the order of the values, or a map by value, says of one of them. */
function told(place: Place, keys: readonly string[], value: unknown, index: number): string | undefined {
  for (const key of keys) {
    const given = own(place.value, key);
    const words = Array.isArray(given) ? given[index] : own(given, String(value));
    if (typeof words === 'string' && words.trim() !== '') return withoutComments(words);
  }
  return undefined;
}

function enumValue(value: unknown, name?: string, description?: string, deprecated?: boolean): EnumValue {
  const isNew = (words: string | undefined) => words !== undefined && words !== String(value);
  return {
    value,
    ...defined({
      name: isNew(name) ? name : undefined,
      description: isNew(description) && description !== name ? description : undefined,
      deprecated: deprecated || undefined,
    }),
  };
}

/** Choices that are one value each, as the list of values that they are: an annotated enumeration (OpenAPI 3.1.1, 4.24.3). */
export function asEnumeration(schema: Schema): Schema {
  if (schema.const || schema.discriminator) return schema;
  for (const key of ['oneOf', 'anyOf'] as const) {
    const { [key]: choices, ...rest } = schema;
    const values = choices && valuesOfChoices(choices, key);
    const joined = values && joinEnums(values, rest.enum);
    if (joined) return { ...rest, enum: joined };
  }
  return schema;
}

function valuesOfChoices(choices: readonly Choice[], key: 'oneOf' | 'anyOf'): EnumValue[] | undefined {
  const values: EnumValue[] = [];
  for (const { schema } of choices) {
    const own = valuesOfChoice(schema);
    if (own === undefined) return undefined;
    for (const each of own) {
      const isKnown = values.some(({ value }) => isSame(value, each.value));
      // Of two choices that are the same, `oneOf` never allows the value.
      if (isKnown && key === 'oneOf') return undefined;
      if (!isKnown) values.push(each);
    }
  }
  return values.some(({ value }) => value !== null) ? values : undefined;
}

function valuesOfChoice(schema: Schema): readonly EnumValue[] | undefined {
  const { title, description, deprecated, types } = schema;
  const isOnlyFixed = Object.keys(schema).every((keyword) => fixing.has(keyword) || isAnnotation(keyword));
  if (!isOnlyFixed) return undefined;
  if (types.length === 1 && types[0] === 'null') return [enumValue(null, title, description)];
  const values = schema.const ? [schema.const] : (schema.enum ?? []);
  const isTold = title !== undefined || description !== undefined;
  if (values.length === 0 || (values.length > 1 && isTold)) return undefined;
  const isPlain = values.every(
    ({ value }) => !isObject(value) && !Array.isArray(value) && types.some((type) => isOfType(type, value)),
  );
  if (!isPlain) return undefined;
  if (values.length > 1) return schema.enum;
  const [only] = schema.enum ?? [{ value: schema.const?.value }];
  const words = only as EnumValue;
  return [enumValue(words.value, title ?? words.name, description ?? words.description, deprecated)];
}

/** The keywords that say which value it is; beside them only words are allowed. */
const fixing: ReadonlySet<string> = new Set(['types', 'isTypeImplied', 'const', 'enum']);
