import type { Schema } from './model.ts';
import type { Schemas } from './resolve-schema.ts';
import { type Direction, type JsonSchema, toJsonSchema } from './to-json-schema.ts';

/** The schemas of one table as JSON Schemas of one direction, each translated when it is first asked for. */
export class JsonSchemas {
  private readonly table: Schemas;
  private readonly direction: Direction;
  private readonly known = new WeakMap<Schema, JsonSchema>();

  constructor(table: Schemas, direction: Direction) {
    this.table = table;
    this.direction = direction;
  }

  of(schema: Schema): JsonSchema {
    const known = this.known.get(schema);
    if (known !== undefined) return known;
    const made = toJsonSchema(schema, this.table, this.direction);
    this.known.set(schema, made);
    return made;
  }

  /** Of the schema of a name; undefined where there is none. */
  readonly named = (name: string): JsonSchema | undefined => {
    const schema = this.table.get(name);
    return schema && this.of(schema);
  };
}

const translations = new WeakMap<Schemas, Record<Direction, JsonSchemas>>();

/** Those that all who read a table share. */
export function jsonSchemas(table: Schemas, direction: Direction): JsonSchemas {
  const known = translations.get(table) ?? {
    request: new JsonSchemas(table, 'request'),
    response: new JsonSchemas(table, 'response'),
  };
  translations.set(table, known);
  return known[direction];
}
