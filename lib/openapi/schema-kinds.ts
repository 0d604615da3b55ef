import { words } from '#words/terms.ts';
import { withoutWordedBranches } from './branches.ts';
import { describeType, withoutNull } from './describe-schema.ts';
import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';
import { conditionsOf } from './schema-conditions.ts';

/** In words, what a named schema is; `undefined` where that is an object, as most are, or nothing to say. */
export function typeBehind(name: string, schema: Schema, table: Schemas): string | undefined {
  const own = describeType(schema, table);
  const behind = withoutNull(name) === name ? own : withoutNull(own);
  return [name, 'object', words.any].includes(behind) ? undefined : behind;
}

/** Whether its values may be arrays of items that are all alike. */
export function isList(schema: Schema): schema is Schema & { readonly items: Schema } {
  return schema.types.includes('array') && typeof schema.items === 'object' && !schema.prefixItems;
}

/** Whether it is one of several, by `oneOf` or `anyOf`. */
export function hasChoices({ oneOf, anyOf }: Schema): boolean {
  return (oneOf ?? anyOf) !== undefined;
}

/** Whether there is more to it than its type and facts. */
export function isComposite(whole: Schema): boolean {
  const schema = withoutWordedBranches(whole);
  const { properties, patternProperties, additionalProperties, unevaluatedProperties, prefixItems } = schema;
  const isMap = typeof additionalProperties === 'object' || typeof unevaluatedProperties === 'object';
  if (properties || patternProperties || isMap || prefixItems || schema.oneOf || schema.anyOf) return true;
  return (schema.discriminator?.mapping.length ?? 0) > 0 || conditionsOf(schema).length > 0;
}

/** Whether anything at all is allowed and nothing is said. */
export function isEmpty(schema: Schema): boolean {
  return schema.types.length === 0 && Object.keys(schema).length === 1;
}
