import { allows } from './allows.ts';
import { isObject } from './json-value.ts';
import type { Property, Schema } from './model.ts';
import { resolveSchema, type Schemas, withoutNullChoice } from './resolve-schema.ts';

const maxDepth = 10;
/** Past this many, what an author gave stays as it is. */
const maxParts = 4000;

/** A required member that an example does not have; undefined where there is none to give. */
type Make = (property: Property) => { readonly value: unknown } | undefined;

/**
 * What an author gave as an example of a whole is often wrong in a part: it goes without what need not be there, and
 * what has to be is made. Undefined where the value itself is not allowed. `schema` is resolved.
 */
export function mendExample(
  value: unknown,
  schema: Schema,
  table: Schemas,
  make: Make,
): { readonly value: unknown } | undefined {
  const mended = new Mender(table, make).mend(value, schema, 0);
  return mended === wrong ? undefined : { value: mended };
}

const wrong = Symbol('wrong');

class Mender {
  private readonly table: Schemas;
  private readonly make: Make;
  private parts = 0;

  constructor(table: Schemas, make: Make) {
    this.table = table;
    this.make = make;
  }

  mend(value: unknown, schema: Schema, depth: number): unknown {
    if (!allows(schema, value)) return wrong;
    if (++this.parts > maxParts || depth > maxDepth) return value;
    if (Array.isArray(value)) return this.items(value, schema, depth);
    return isObject(value) ? this.members(value, schema, depth) : value;
  }

  private items(list: readonly unknown[], schema: Schema, depth: number): unknown {
    const { items, prefixItems, minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
    if (prefixItems) return list;
    const kept =
      typeof items === 'object'
        ? list.map((item) => this.part(item, items, depth)).filter((item) => item !== wrong)
        : list;
    // An example with nothing right in it shows less than one that is made.
    if (kept.length < minItems || (kept.length === 0 && list.length > 0)) return wrong;
    return kept.slice(0, maxItems);
  }

  private members(record: object, schema: Schema, depth: number): unknown {
    const { properties = [], additionalProperties, patternProperties } = schema;
    const described = new Map(properties.map((property) => [property.name, property]));
    const isClosed = additionalProperties === false && !patternProperties;
    const rest =
      typeof additionalProperties === 'object' && !patternProperties ? additionalProperties : undefined;
    const kept = Object.entries(record).flatMap(([name, value]) => {
      const inner = described.get(name)?.schema ?? rest;
      if (inner === undefined) return isClosed ? [] : [[name, value] as const];
      const mended = this.part(value, inner, depth);
      return mended === wrong ? [] : [[name, mended] as const];
    });
    if (kept.length === 0 && Object.keys(record).length > 0) return wrong;
    const names = new Set(kept.map(([name]) => name));
    const added = properties.flatMap((property) => {
      const made = property.required && !names.has(property.name) ? this.make(property) : undefined;
      return made ? [[property.name, made.value] as const] : [];
    });
    return Object.fromEntries([...kept, ...added]);
  }

  private part(value: unknown, declared: Schema, depth: number): unknown {
    const { schema } = withoutNullChoice(resolveSchema(declared, this.table), this.table);
    return this.mend(value, schema, depth + 1);
  }
}
