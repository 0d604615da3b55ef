import { isSameNumber } from '#json/number.ts';
import { words } from '#words/terms.ts';
import { say, sayNumber } from '../words/say.ts';
import { branchWords, withinProperty, withoutWordedBranches } from './branches.ts';
import { isFile } from './file.ts';
import type { Choice, Schema } from './model.ts';
import { isNullable } from './nullability.ts';
import { pageLimits } from './page-limits.ts';
import { isNull, type Schemas } from './resolve-schema.ts';

/** In words: `array of User`, `string or null`, `integer (int64)`, `map of string`, `any`. */
export function describeType(schema: Schema, table: Schemas): string {
  if (isNothing(schema)) return words.nothing;
  const isNullish = isNullable(schema, table);
  if (schema.ref !== undefined) return isNullish ? orNull(schema.ref) : schema.ref;
  const { oneOf, anyOf, properties } = withoutWordedBranches(schema);
  const choices = oneOf ?? anyOf;
  if (choices && !properties) {
    const others = choices.filter((choice) => !isNull(choice.schema));
    // One choice beside null is the value itself, whatever its title is.
    const named = others.length > 1 ? others : others.map(withoutTitle);
    const labels = [...new Set(named.map((choice) => describeChoice(choice, schema, table)))];
    const type = labels.length <= 4 ? labels.join(or()) : say(words.oneOfTypes, { count: labels.length });
    return isNullish ? orNull(type.replaceAll(`${or()}null`, '')) : type;
  }
  const { types } = schema;
  if (types.length === 0) return words.any;
  // "or null" reads best at the end.
  const ordered = [...types.filter((type) => type !== 'null'), ...types.filter((type) => type === 'null')];
  return ordered.map((type) => describeOne(type, schema, table)).join(or());
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
    if (schema.prefixItems) return words.tuple;
    if (items === undefined || items === words.any) return 'array';
    return say(words.arrayOf, { items: grouped(items) });
  }
  if (type === 'object') {
    const values = schema.additionalProperties;
    if (schema.properties || schema.patternProperties || typeof values !== 'object') return 'object';
    return say(words.mapOf, { values: grouped(describeType(values, table)) });
  }
  if (type === 'string' && isFile(schema)) {
    const { contentMediaType, format, contentEncoding } = schema;
    return say(words.file, { type: contentMediaType ?? format ?? contentEncoding ?? '' });
  }
  const detail =
    type === 'null' || type === 'boolean' ? undefined : (schema.format ?? schema.contentEncoding);
  return detail === undefined ? type : `${type} (${detail})`;
}

function grouped(type: string): string {
  return type.includes(or()) ? `(${type})` : type;
}

/** Between two of which one applies. */
function or(): string {
  return ` ${words.or} `;
}

function orNull(type: string): string {
  return `${type}${or()}null`;
}

/** Without the null that it may be: `string or null`, `string`. */
export function withoutNull(type: string): string {
  return type.endsWith(`${or()}null`) ? type.slice(0, -`${or()}null`.length) : type;
}

/**
 * What a value must fulfil beyond its type, in words: `min 8 characters`, `1 to 100`, `one of "a", "b"`. The default,
 * the flags (`readOnly`, `deprecated`, …) and the conditions of the property tree are not part of it.
 */
export function describeConstraints(schema: Schema): string[] {
  return [
    ...(schema.never && !isNothing(schema) ? [words.refused] : []),
    ...describeValues(schema),
    ...describeText(schema),
    ...describeNumber(schema),
    ...describeArray(schema),
    ...describeObject(schema),
    ...branchWords(schema, describeConstraints),
    ...describeXml(schema),
  ];
}

function describeXml({ xml }: Schema): string[] {
  if (xml === undefined) return [];
  const { name, namespace, prefix, attribute, wrapped, nodeType } = xml;
  const node = attribute ? 'attribute' : nodeType;
  const label = name === undefined ? undefined : prefix === undefined ? name : `${prefix}:${name}`;
  const parts = [
    node === 'none' ? words.noNode : (node ?? (label === undefined ? undefined : 'element')),
    label,
    label === undefined && prefix !== undefined ? say(words.xmlPrefix, { prefix }) : undefined,
    namespace === undefined ? undefined : say(words.xmlNamespace, { namespace }),
    wrapped ? words.xmlWrapped : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? [] : [say(words.inXml, { parts: parts.join(' ') })];
}

function describeValues(schema: Schema): string[] {
  if (schema.const) return [say(words.always, { value: literal(schema.const.value) })];
  if (!schema.enum) return [];
  const shown = schema.enum.slice(0, pageLimits.values).map(({ value }) => literal(value));
  const left = schema.enum.length - shown.length;
  const values = shown.join(', ');
  return [
    left > 0 ? say(words.oneOfAndMore, { values, left: sayNumber(left) }) : say(words.oneOf, { values }),
  ];
}

function describeText(schema: Schema): string[] {
  const parts = range(schema.minLength, schema.maxLength, words.characters);
  // Beside a text or a number it stands with the type.
  const isTyped = schema.types.some((type) => ['string', 'number', 'integer'].includes(type));
  if (schema.format !== undefined && !isTyped) parts.push(say(words.format, { format: schema.format }));
  if (schema.pattern !== undefined) parts.push(say(words.matches, { pattern: schema.pattern }));
  if (schema.contentMediaType !== undefined && !isFile(schema))
    parts.push(say(words.holds, { type: schema.contentMediaType }));
  if (schema.contentEncoding !== undefined && (schema.format !== undefined || schema.types.length !== 1)) {
    parts.push(say(words.encodedAs, { encoding: schema.contentEncoding }));
  }
  return parts;
}

function describeNumber(schema: Schema): string[] {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below } = schema;
  const parts: string[] = [];
  if (minimum !== undefined && maximum !== undefined && above === undefined && below === undefined) {
    parts.push(
      isSameNumber(minimum, maximum)
        ? say(words.exactly, { value: String(minimum) })
        : say(words.fromTo, { from: String(minimum), to: String(maximum) }),
    );
  } else {
    if (minimum !== undefined) parts.push(say(words.atLeast, { value: String(minimum) }));
    if (above !== undefined) parts.push(say(words.greaterThan, { value: String(above) }));
    if (maximum !== undefined) parts.push(say(words.atMost, { value: String(maximum) }));
    if (below !== undefined) parts.push(say(words.lessThan, { value: String(below) }));
  }
  if (schema.multipleOf !== undefined)
    parts.push(say(words.multipleOf, { value: String(schema.multipleOf) }));
  return parts;
}

function describeArray(schema: Schema): string[] {
  const parts = range(schema.minItems, schema.maxItems, words.items);
  if (schema.uniqueItems) parts.push(words.uniqueItems);
  if (schema.items === false && schema.prefixItems) parts.push(words.noFurtherItems);
  if (schema.unevaluatedItems === false) parts.push(words.noOtherItems);
  if (schema.contains) {
    const { minContains = 1, maxContains } = schema;
    const range =
      maxContains === undefined
        ? say(words.atLeast, { value: minContains })
        : say(words.fromTo, { from: minContains, to: maxContains });
    parts.push(say(words.containsItems, { range }));
  }
  if (typeof schema.items === 'object' && schema.items.ref === undefined && !schema.prefixItems) {
    return [...parts, ...describeConstraints(schema.items).map((fact) => say(words.eachItem, { fact }))];
  }
  return parts;
}

function describeObject(schema: Schema): string[] {
  const parts = range(schema.minProperties, schema.maxProperties, words.properties);
  if (schema.additionalProperties === false || schema.unevaluatedProperties === false) {
    parts.push(words.noOtherProperties);
  }
  if (schema.additionalProperties === true) parts.push(words.anyOtherProperties);
  const names = schema.propertyNames ? describeConstraints(schema.propertyNames) : [];
  const dependent = schema.dependentRequired ?? [];
  return [
    ...parts,
    ...names.map((fact) => say(words.eachName, { fact })),
    ...dependent.map(({ property, requires }) =>
      say(words.withAlso, { property, requires: requires.join(', ') }),
    ),
  ];
}

function range(
  min: number | undefined,
  max: number | undefined,
  unit: { readonly one: string; readonly other: string },
): string[] {
  const from = min === 0 ? undefined : min;
  const counted = (count: number) => say(unit, { count });
  if (from !== undefined && from === max) return [say(words.exactly, { value: counted(from) })];
  if (from !== undefined && max !== undefined) return [say(words.fromTo, { from, to: counted(max) })];
  if (from !== undefined) return [say(words.min, { value: counted(from) })];
  return max === undefined ? [] : [say(words.max, { value: counted(max) })];
}

function literal(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
