import type { JsonType, Schema } from '../model.ts';

/** Keywords that a value made member by member, or within its bounds, keeps without being tried. */
const plain: ReadonlySet<string> = new Set([
  ...['title', 'description', 'default', 'examples', 'wrongExamples', 'deprecated', 'readOnly', 'writeOnly'],
  ...[
    'externalDocs',
    'xml',
    'types',
    'isTypeImplied',
    'properties',
    'additionalProperties',
    'items',
    'minItems',
    'maxItems',
  ],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['contentMediaType', 'contentEncoding', 'contentSchema'],
]);

/** Whether a value that is made of it needs no trying. */
export function isPlain(part: Schema): boolean {
  return Object.keys(part).every((key) => plain.has(key));
}

const scalars: ReadonlySet<JsonType> = new Set(['string', 'integer', 'number', 'boolean', 'null']);
const ofScalars: ReadonlySet<string> = new Set([
  ...['title', 'description', 'types', 'format', 'enum', 'const'],
  ...['minimum', 'maximum', 'minLength', 'maxLength'],
]);

/** The schema where all that is said is what single values it takes, which is the same wherever it stands. */
export function scalarOnly([only, ...others]: readonly Schema[]): Schema | undefined {
  const isScalar =
    only !== undefined &&
    others.length === 0 &&
    only.types.length > 0 &&
    only.types.every((type) => scalars.has(type)) &&
    Object.keys(only).every((key) => ofScalars.has(key));
  return isScalar ? only : undefined;
}
