import { isSameNumber } from '#json/number.ts';
import { branchWords, withinProperty, withoutWordedBranches } from './branches.ts';
import { isFile } from './file.ts';
import type { Choice, Schema } from './model.ts';
import { isNullable } from './nullability.ts';
import { pageLimits } from './page-limits.ts';
import { isNull, type Schemas } from './resolve-schema.ts';

/** In words: `array of User`, `string or null`, `integer (int64)`, `map of string`, `any`. */
export function describeType(schema: Schema, table: Schemas): string {
  if (isNothing(schema)) return 'nothing';
  const isNullish = isNullable(schema, table);
  if (schema.ref !== undefined) return isNullish ? `${schema.ref} or null` : schema.ref;
  const { oneOf, anyOf, properties } = withoutWordedBranches(schema);
  const choices = oneOf ?? anyOf;
  if (choices && !properties) {
    const others = choices.filter((choice) => !isNull(choice.schema));
    // One choice beside null is the value itself, whatever its title is.
    const named = others.length > 1 ? others : others.map(withoutTitle);
    const labels = [...new Set(named.map((choice) => describeChoice(choice, schema, table)))];
    const words = labels.length <= 4 ? labels.join(' or ') : `one of ${labels.length} types`;
    return isNullish ? `${words.replaceAll(' or null', '')} or null` : words;
  }
  const { types } = schema;
  if (types.length === 0) return 'any';
  // "or null" reads best at the end.
  const ordered = [...types.filter((type) => type !== 'null'), ...types.filter((type) => type === 'null')];
  return ordered.map((type) => describeOne(type, schema, table)).join(' or ');
}

/** `false`, and not what one part of a schema describes and another one refuses. */
function isNothing(schema: Schema): boolean {
  return schema.never === true && schema.ref === undefined && schema.types.length === 0;
}

function describeChoice({ schema }: Choice, around: Schema, table: Schemas): string {
  return schema.ref ?? schema.title ?? describeType(withinProperty(schema, around), table);
}

function withoutTitle({ label, schema: { title: _, ...schema } }: Choice): Choice {
  return { label, schema };
}

function describeOne(type: string, schema: Schema, table: Schemas): string {
  if (type === 'array') {
    const items = typeof schema.items === 'object' ? describeType(schema.items, table) : undefined;
    if (schema.prefixItems) return 'tuple';
    if (items === undefined || items === 'any') return 'array';
    return `array of ${grouped(items)}`;
  }
  if (type === 'object') {
    const values = schema.additionalProperties;
    if (schema.properties || schema.patternProperties || typeof values !== 'object') return 'object';
    return `map of ${grouped(describeType(values, table))}`;
  }
  if (type === 'string' && isFile(schema)) {
    const { contentMediaType, format, contentEncoding } = schema;
    return `file (${contentMediaType ?? format ?? contentEncoding})`;
  }
  const detail =
    type === 'null' || type === 'boolean' ? undefined : (schema.format ?? schema.contentEncoding);
  return detail === undefined ? type : `${type} (${detail})`;
}

function grouped(words: string): string {
  return words.includes(' or ') ? `(${words})` : words;
}

/**
 * What a value must fulfil beyond its type, in words: `min 8 characters`, `1 to 100`, `one of "a", "b"`. The default,
 * the flags (`readOnly`, `deprecated`, …) and the conditions of the property tree are not part of it.
 */
export function describeConstraints(schema: Schema): string[] {
  return [
    ...(schema.never && !isNothing(schema) ? [refusal] : []),
    ...describeValues(schema),
    ...describeText(schema),
    ...describeNumber(schema),
    ...describeArray(schema),
    ...describeObject(schema),
    ...branchWords(schema, describeConstraints),
    ...describeXml(schema),
  ];
}

const refusal = 'never allowed: another part of the schema refuses it';

function describeXml({ xml }: Schema): string[] {
  if (xml === undefined) return [];
  const { name, namespace, prefix, attribute, wrapped, nodeType } = xml;
  const node = attribute ? 'attribute' : nodeType;
  const label = name === undefined ? undefined : prefix === undefined ? name : `${prefix}:${name}`;
  const words = [
    node === 'none' ? 'no node of its own' : (node ?? (label === undefined ? undefined : 'element')),
    label,
    label === undefined && prefix !== undefined ? `prefix ${prefix}` : undefined,
    namespace === undefined ? undefined : `in ${namespace}`,
    wrapped ? 'around its items' : undefined,
  ].filter((word) => word !== undefined);
  return words.length === 0 ? [] : [`in XML ${words.join(' ')}`];
}

function describeValues(schema: Schema): string[] {
  if (schema.const) return [`always ${literal(schema.const.value)}`];
  if (!schema.enum) return [];
  const shown = schema.enum.slice(0, pageLimits.values).map(({ value }) => literal(value));
  const left = schema.enum.length - shown.length;
  return [`one of ${shown.join(', ')}${left > 0 ? ` and ${left.toLocaleString('en-US')} more` : ''}`];
}

function describeText(schema: Schema): string[] {
  const words = range(schema.minLength, schema.maxLength, 'character');
  // Beside a text or a number it stands with the type.
  const isTyped = schema.types.some((type) => ['string', 'number', 'integer'].includes(type));
  if (schema.format !== undefined && !isTyped) words.push(`format ${schema.format}`);
  if (schema.pattern !== undefined) words.push(`matches ${schema.pattern}`);
  if (schema.contentMediaType !== undefined && !isFile(schema))
    words.push(`holds ${schema.contentMediaType}`);
  if (schema.contentEncoding !== undefined && (schema.format !== undefined || schema.types.length !== 1)) {
    words.push(`encoded as ${schema.contentEncoding}`);
  }
  return words;
}

function describeNumber(schema: Schema): string[] {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below } = schema;
  const words: string[] = [];
  if (minimum !== undefined && maximum !== undefined && above === undefined && below === undefined) {
    words.push(isSameNumber(minimum, maximum) ? `exactly ${minimum}` : `${minimum} to ${maximum}`);
  } else {
    if (minimum !== undefined) words.push(`at least ${minimum}`);
    if (above !== undefined) words.push(`greater than ${above}`);
    if (maximum !== undefined) words.push(`at most ${maximum}`);
    if (below !== undefined) words.push(`less than ${below}`);
  }
  if (schema.multipleOf !== undefined) words.push(`multiple of ${schema.multipleOf}`);
  return words;
}

function describeArray(schema: Schema): string[] {
  const words = range(schema.minItems, schema.maxItems, 'item');
  if (schema.uniqueItems) words.push('unique items');
  if (schema.items === false && schema.prefixItems) words.push('no further items');
  if (schema.unevaluatedItems === false) words.push('no other items');
  if (schema.contains) {
    const { minContains = 1, maxContains } = schema;
    const count = maxContains === undefined ? `at least ${minContains}` : `${minContains} to ${maxContains}`;
    words.push(`${count} of its items as said under "Contains"`);
  }
  if (typeof schema.items === 'object' && schema.items.ref === undefined && !schema.prefixItems) {
    return [...words, ...describeConstraints(schema.items).map((word) => `each item: ${word}`)];
  }
  return words;
}

function describeObject(schema: Schema): string[] {
  const words = range(schema.minProperties, schema.maxProperties, 'property', 'properties');
  if (schema.additionalProperties === false || schema.unevaluatedProperties === false) {
    words.push('no other properties');
  }
  if (schema.additionalProperties === true) words.push('any other properties');
  const names = schema.propertyNames ? describeConstraints(schema.propertyNames) : [];
  const dependent = schema.dependentRequired ?? [];
  return [
    ...words,
    ...names.map((word) => `each name: ${word}`),
    ...dependent.map(({ property, requires }) => `with ${property} also ${requires.join(', ')}`),
  ];
}

function range(min: number | undefined, max: number | undefined, one: string, many = `${one}s`): string[] {
  const unit = (count: number) => (count === 1 ? one : many);
  const from = min === 0 ? undefined : min;
  if (from !== undefined && from === max) return [`exactly ${from} ${unit(from)}`];
  if (from !== undefined && max !== undefined) return [`${from} to ${max} ${unit(max)}`];
  if (from !== undefined) return [`min ${from} ${unit(from)}`];
  return max === undefined ? [] : [`max ${max} ${unit(max)}`];
}

function literal(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
