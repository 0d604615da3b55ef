import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';

const mostRefs = 16;

/** What a schema says of a value, itself or by the schema that it refers to; its own word comes first. */
export function saysOf(
  declared: Schema,
  keyword: 'readOnly' | 'writeOnly' | 'deprecated',
  table: Schemas,
): boolean {
  let schema: Schema | undefined = declared;
  for (let hops = 0; schema !== undefined && hops < mostRefs; hops++) {
    const said: boolean | undefined = schema[keyword];
    if (said !== undefined) return said;
    if (schema.allOf?.some((part) => part[keyword] === true)) return true;
    schema = schema.ref === undefined ? undefined : table.get(schema.ref);
  }
  return false;
}
