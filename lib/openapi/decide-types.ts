import { isIntegral } from '#json/number.ts';
import { isObject, isSame } from './json-value.ts';
import type { JsonType, Schema } from './model.ts';

/**
 * The schema with the types that readers are told: those that it declares, else those that its other keywords can only
 * be meant for (`{ minimum: 3 }` is said of numbers). A type that nobody declared is marked as implied, because a
 * validator must not ask for it. A reference is left alone: what it names decides.
 */
export function decideTypes(schema: Schema): Schema {
  if (schema.never) return schema;
  const declared = declaredTypes(schema);
  if (declared.length > 0) return withTypes(schema, withoutUnlisted(declared, schema), false);
  const implied = schema.ref === undefined ? impliedTypes(schema) : [];
  return withTypes(schema, implied, implied.length > 0);
}

/** The same object where nothing changes: rows that say the same share their parts by it. */
function withTypes(schema: Schema, types: readonly JsonType[], isImplied: boolean): Schema {
  const { isTypeImplied, ...rest } = schema;
  if (isSame(schema.types, types) && Boolean(isTypeImplied) === isImplied) return schema;
  return { ...rest, types, ...(isImplied && { isTypeImplied: true }) };
}

/** The types that a validator asks for; empty: it takes any. */
export function declaredTypes({ types, isTypeImplied }: Schema): readonly JsonType[] {
  return isTypeImplied ? [] : types;
}

/** Of several declared types, those that a value of the list of allowed ones has. */
function withoutUnlisted(declared: readonly JsonType[], schema: Schema): readonly JsonType[] {
  const listed = listedValues(schema)?.map(typeOfValue);
  if (listed === undefined || declared.length === 1) return declared;
  const met = declared.filter(
    (type) => listed.includes(type) || (type === 'number' && listed.includes('integer')),
  );
  return met.length > 0 ? met : declared;
}

function impliedTypes(schema: Schema): JsonType[] {
  const listed = listedValues(schema);
  if (listed !== undefined) return typesOfValues(listed);
  const spoken = typesOfKeywords(schema);
  const types = spoken.length > 0 ? spoken : (typesOfFormat(schema.format) ?? typesOfConditions(schema));
  // `nullable: true` beside keywords without a type: null is the one type that was declared.
  const isNullable = schema.isTypeImplied === true && schema.types.includes('null');
  return isNullable && types.length > 0 ? [...types.filter((type) => type !== 'null'), 'null'] : types;
}

function listedValues({ const: only, enum: values }: Schema): readonly unknown[] | undefined {
  return only ? [only.value] : values?.map(({ value }) => value);
}

function typesOfValues(values: readonly unknown[]): JsonType[] {
  const types = new Set(values.map(typeOfValue));
  // Whole numbers among others are numbers like them.
  if (types.has('number')) types.delete('integer');
  return [...[...types].filter((type) => type !== 'null'), ...(types.has('null') ? ['null' as const] : [])];
}

function typeOfValue(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (isObject(value)) return 'object';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : isIntegral(value) ? 'integer' : 'number';
}

/** The keywords of JSON Schema 2020-12 that apply to values of one type alone. */
const keywordsOf = {
  object: [
    ...(['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties'] as const),
    ...([
      'propertyNames',
      'minProperties',
      'maxProperties',
      'dependentRequired',
      'dependentSchemas',
    ] as const),
  ],
  array: [
    ...(['items', 'prefixItems', 'contains', 'minContains', 'maxContains'] as const),
    ...(['minItems', 'maxItems', 'uniqueItems', 'unevaluatedItems'] as const),
  ],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  string: ['minLength', 'maxLength', 'pattern', 'contentMediaType', 'contentEncoding', 'contentSchema'],
} as const satisfies { readonly [type in JsonType]?: readonly (keyof Schema)[] };

function typesOfKeywords(schema: Schema): JsonType[] {
  const types = (['object', 'array', 'number', 'string'] as const).filter((type) =>
    keywordsOf[type].some((keyword) => schema[keyword] !== undefined),
  );
  const isParent = schema.discriminator !== undefined && !schema.oneOf && !schema.anyOf;
  if (isParent && !types.includes('object')) return ['object', ...types];
  // `{ format: int64, minimum: 0 }`: the format says which numbers.
  const isWhole = typesOfFormat(schema.format)?.includes('integer') === true;
  return types.map((type) => (type === 'number' && isWhole ? 'integer' : type));
}

/** Formats of numbers in OpenAPI's format registry; every other one is said of texts. */
const wholeNumbers = /^(?:u?int(?:8|16|32|64|eger)?|long|short|sf-integer)$/;
const numbers = /^(?:float|double|double-int|decimal(?:128)?|half|single-precision|number|sf-decimal)$/;

function typesOfFormat(format: string | undefined): JsonType[] | undefined {
  if (format === undefined) return undefined;
  if (wholeNumbers.test(format)) return ['integer'];
  return numbers.test(format) ? ['number'] : ['string'];
}

/** What is only demanded under a condition is demanded of values of a type all the same. */
function typesOfConditions({ if: condition, then: met, else: unmet }: Schema): JsonType[] {
  const parts = condition ? [met, unmet, condition] : [];
  const typed = parts.find((part) => part !== undefined && part.ref === undefined && part.types.length > 0);
  return [...(typed?.types ?? [])];
}
