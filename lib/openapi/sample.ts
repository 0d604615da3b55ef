import { mendExample } from './mend-example.ts';
import type { Property, Schema } from './model.ts';
import { resolveSchema, type Schemas, withoutNullChoice } from './resolve-schema.ts';
import { sampleNumber, sampleText } from './sample-scalar.ts';

/** Which side of an exchange a value belongs to: `readOnly` is left out of requests, `writeOnly` out of responses. */
export type Direction = 'request' | 'response';

const maxDepth = 10;
/** Past this many values only what is required is still added. */
const maxValues = 400;
/** Past this many nothing is added: what is required may multiply at each level. */
const mostValues = 10_000;
const maxItems = 3;
/** Where the schema asks for more, as many as it asks for, up to this. */
const maxMinItems = 200;

/**
 * A value that the schema accepts as far as can be told without solving it: published examples, defaults and fixed
 * values first, then made up within the bounds. Always finite.
 * @param variant which of the choices to begin with, for a caller who can tell that the first makes no valid value:
 *   of `oneOf`, two may take the same value; -1 leaves out all that is optional
 */
export function sampleSchema(schema: Schema, table: Schemas, direction: Direction, variant = 0): unknown {
  const value = new Sampler(table, direction, variant).value(schema, []);
  return value === nothing ? null : value;
}

/** There is no finite value to show here. */
const nothing = Symbol('nothing');

class Sampler {
  private readonly table: Schemas;
  private readonly direction: Direction;
  private readonly variant: number;
  private values = 0;

  constructor(table: Schemas, direction: Direction, variant: number) {
    this.table = table;
    this.direction = direction;
    this.variant = variant;
  }

  value(declared: Schema, inside: readonly string[]): unknown {
    const { ref } = declared;
    if (ref !== undefined && inside.includes(ref)) return nothing;
    const { schema, ref: inner } = withoutNullChoice(resolveSchema(declared, this.table), this.table);
    if (inner !== undefined && inside.includes(inner)) return null;
    const names = [ref, inner].filter((name) => name !== undefined);
    if (schema.never || inside.length > maxDepth || this.values >= mostValues) return nothing;
    this.values++;
    const within = [...inside, ...(names.length > 0 ? names : [''])];
    for (const fixed of fixedValues(schema)) {
      const mended = mendExample(fixed, schema, this.table, (property) => this.missing(property, within));
      if (mended) return mended.value;
    }
    const [closed = schema.enum?.[0]] = schema.enum?.filter(({ value }) => value !== null) ?? [];
    return closed ? closed.value : this.made(schema, within);
  }

  private missing(property: Property, inside: readonly string[]): { value: unknown } | undefined {
    const value = this.isWanted(property) ? this.value(property.schema, inside) : nothing;
    return value === nothing ? undefined : { value };
  }

  private made(schema: Schema, inside: readonly string[]): unknown {
    if (schema.allOf) return this.together(schema, inside);
    const options = schema.oneOf ?? schema.anyOf;
    if (options) return this.chosen(schema, inside);
    const subtype = schema.discriminator?.mapping.find((entry) => !inside.includes(entry.schema));
    if (subtype) return this.subtype(schema, subtype, inside);
    switch (schema.types.find((type) => type !== 'null') ?? schema.types[0]) {
      case 'object':
        return this.object(schema, inside);
      case 'array':
        return this.array(schema, inside);
      case 'string':
        return sampleText(schema);
      case 'integer':
      case 'number':
        return sampleNumber(schema);
      case 'boolean':
        return true;
      default:
        return null;
    }
  }

  /** Parts that could not be merged into one shape: what each of them asks for. */
  private together(schema: Schema, inside: readonly string[]): unknown {
    const { allOf = [], ...rest } = schema;
    const parts = [this.made(rest, inside), ...allOf.map((part) => this.value(part, inside))];
    const records = parts.filter(isRecord);
    return records.length > 0
      ? join(...records)
      : (parts.find((part) => part !== null && part !== nothing) ?? null);
  }

  /** The first option that has a finite value, together with what stands beside the options. */
  private chosen(schema: Schema, inside: readonly string[]): unknown {
    const { oneOf, anyOf, discriminator, ...rest } = schema;
    const around = rest.properties ? this.object(rest, inside) : undefined;
    const options = oneOf ?? anyOf ?? [];
    const first = Math.max(this.variant, 0) % Math.max(options.length, 1);
    for (const { schema: option } of [...options.slice(first), ...options.slice(0, first)]) {
      const value = this.value(option, inside);
      if (value === nothing) continue;
      if (!isRecord(value)) return value;
      const joined = join(isRecord(around) ? around : {}, value);
      const entry = discriminator?.mapping.find((each) => each.schema === option.ref);
      const kind = entry?.value ?? option.ref;
      if (!discriminator || kind === undefined) return joined;
      // A schema's own fixed value says it better than its name does; one that was made up says nothing.
      if (entry || !this.tells(option, discriminator.property)) define(joined, discriminator.property, kind);
      return joined;
    }
    return around ?? nothing;
  }

  private subtype(
    schema: Schema,
    entry: { value: string; schema: string },
    inside: readonly string[],
  ): unknown {
    const { discriminator, ...rest } = schema;
    const value = this.value({ ref: entry.schema, types: [] }, inside);
    if (!isRecord(value)) return this.object(rest, inside);
    define(value, discriminator?.property ?? '', entry.value);
    return value;
  }

  /** Whether a schema itself says what one of its properties is to be. */
  private tells(declared: Schema, name: string): boolean {
    const { properties } = resolveSchema(declared, this.table);
    const property = properties?.find((each) => each.name === name);
    const schema = property && resolveSchema(property.schema, this.table);
    return schema !== undefined && (fixedValues(schema).length > 0 || schema.enum !== undefined);
  }

  private object(schema: Schema, inside: readonly string[]): unknown {
    const result: Record<string, unknown> = {};
    for (const property of schema.properties ?? []) {
      if (!this.isWanted(property)) continue;
      const value = this.value(property.schema, inside);
      if (value !== nothing) define(result, property.name, value);
      else if (property.required && inside.length > 1) return nothing;
    }
    this.fill(result, schema, inside);
    const entries = schema.additionalProperties;
    if (Object.keys(result).length === 0 && typeof entries === 'object') {
      const value = this.value(entries, inside);
      if (value !== nothing) define(result, keyName(schema.propertyNames), value);
    }
    return result;
  }

  /** Where a schema asks for more members than have to be there, what else it describes. */
  private fill(result: Record<string, unknown>, schema: Schema, inside: readonly string[]): void {
    const { properties = [], minProperties = 0 } = schema;
    for (const property of properties) {
      if (Object.keys(result).length >= minProperties) return;
      if (Object.hasOwn(result, property.name) || !this.isVisible(property)) continue;
      const value = this.value(property.schema, inside);
      if (value !== nothing) define(result, property.name, value);
    }
  }

  private isWanted({ schema, required }: Property): boolean {
    if (!required && (this.values > maxValues || this.variant < 0)) return false;
    if (!required && resolveSchema(schema, this.table).deprecated) return false;
    return this.isVisible({ schema });
  }

  private isVisible({ schema }: Pick<Property, 'schema'>): boolean {
    const { readOnly, writeOnly } = resolveSchema(schema, this.table);
    return this.direction === 'request' ? readOnly !== true : writeOnly !== true;
  }

  private array(schema: Schema, inside: readonly string[]): unknown {
    const first = (schema.prefixItems ?? []).map((item) => this.value(item, inside));
    if (first.includes(nothing)) return schema.minItems ? nothing : [];
    const item = typeof schema.items === 'object' ? schema.items : schema.contains;
    const count = Math.max(schema.minItems ?? 1, first.length > 0 ? 0 : 1);
    const room = Math.max(maxItems, Math.min(schema.minItems ?? 0, maxMinItems));
    const most = Math.min(count, schema.maxItems ?? room, room);
    if (item === undefined || schema.items === false) return first;
    while (first.length < most) {
      const value = this.value(item, inside);
      if (value === nothing) break;
      first.push(schema.uniqueItems ? distinct(value, first.length) : value);
    }
    return first.length === 0 && schema.minItems && inside.length > 1 ? nothing : first;
  }
}

/** What its author fixed or gave as an example, the most telling first. */
function fixedValues(schema: Schema): readonly unknown[] {
  if (schema.const) return [schema.const.value];
  return [...(schema.examples ?? []), ...(schema.default ? [schema.default.value] : [])];
}

function keyName(names: Schema | undefined): string {
  const fixed = names && [...fixedValues(names), ...(names.enum?.map(({ value }) => value) ?? [])];
  if (fixed && fixed.length > 0) return String(fixed[0]);
  return names ? sampleText(names) : 'key';
}

/** A second item of a set must differ from the first. */
function distinct(value: unknown, index: number): unknown {
  if (index === 0) return value;
  if (typeof value === 'number') return value + index;
  return typeof value === 'string' ? `${value}${index + 1}` : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(...parts: readonly Record<string, unknown>[]): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const part of parts) for (const [key, value] of Object.entries(part)) define(whole, key, value);
  return whole;
}

// Assigning `__proto__` would change the object's prototype instead of adding a member.
function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}
