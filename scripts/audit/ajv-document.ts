import { tokensOf } from '#lib/openapi/parse/pointer.ts';
import type { Direction } from '#lib/openapi/to-json-schema.ts';

type Json = Readonly<Record<string, unknown>>;

const inOne = ['items', 'additionalItems', 'contains', 'additionalProperties', 'unevaluatedItems'];
const single = new Set([...inOne, 'unevaluatedProperties', 'propertyNames', 'not', 'if', 'then', 'else']);
const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const named = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']);
const kept = new Set(['enum', 'const', 'type', 'required', 'dependentRequired', 'format', 'pattern']);
const bounds = /^(?:min|max|exclusiveM|multipleOf|uniqueItems)/;

/**
 * Schemas of a published description as a document that Ajv can resolve references in: JSON Schema 2020-12, translated from
 * the file itself and not from the portal's model. What only the other direction has is not asked for, and not allowed.
 */
export class AjvDocument {
  private readonly root: Json;
  private readonly direction: Direction;
  private readonly isOld: boolean;
  private readonly pointers = new Map<string, number>();

  constructor(root: Json, direction: Direction) {
    this.root = root;
    this.direction = direction;
    this.isOld = !/^3\.[12]/.test(String(root.openapi ?? ''));
  }

  /** @returns a reference to the schema at a place of the description, such as `/components/schemas/User`. */
  add(pointer: string): string {
    const known = this.pointers.get(pointer) ?? this.pointers.size;
    this.pointers.set(pointer, known);
    return `#/$defs/${known}`;
  }

  finish(): Json {
    const schemas: unknown[] = [];
    // A Map visits what is added while it is walked.
    for (const pointer of this.pointers.keys()) schemas.push(this.schema(this.find(pointer) ?? {}));
    return { $defs: Object.fromEntries(schemas.entries()) };
  }

  schema(value: unknown): unknown {
    if (typeof value === 'boolean') return value;
    if (!isRecord(value)) return {};
    if (typeof value.$ref === 'string' && this.isOld) return { $ref: this.add(pointerOf(value.$ref)) };
    const made = mapRecord(value, (child, key) => this.keyword(key, child));
    const schema = withDirection(made, value, (each) => this.isHidden(each));
    if (Array.isArray(value.items)) {
      schema.prefixItems = value.items.map((each) => this.schema(each));
      schema.items = value.additionalItems === undefined ? true : this.schema(value.additionalItems);
    }
    return this.isOld ? ofOpenApi30(schema, value) : schema;
  }

  private keyword(key: string, child: unknown): unknown {
    if (single.has(key)) return this.schema(child);
    if (lists.has(key))
      return Array.isArray(child) && child.length > 0 ? child.map((each) => this.schema(each)) : undefined;
    if (named.has(key)) return isRecord(child) ? mapRecord(child, (each) => this.schema(each)) : undefined;
    if (key === 'enum') return Array.isArray(child) && child.length > 0 ? child : undefined;
    if (key === 'required') return Array.isArray(child) ? [...new Set(child)] : undefined;
    if (key === 'type') return typesOf(child);
    if (key === '$ref') return typeof child === 'string' ? this.add(pointerOf(child)) : undefined;
    // A bound that is no number, such as `exclusiveMinimum: true` since 3.1, bounds nothing.
    if (bounds.test(key))
      return typeof child === (key === 'uniqueItems' ? 'boolean' : 'number') ? child : undefined;
    return kept.has(key) ? child : undefined;
  }

  private isHidden(value: unknown, hops = 0): boolean {
    if (!isRecord(value) || hops > 16) return false;
    const keyword = this.direction === 'request' ? 'readOnly' : 'writeOnly';
    if (typeof value[keyword] === 'boolean') return value[keyword];
    return typeof value.$ref === 'string' && this.isHidden(this.find(pointerOf(value.$ref)), hops + 1);
  }

  private find(pointer: string): unknown {
    return valueAt(this.root, pointer);
  }
}

/** What stands at a JSON pointer; undefined where nothing does. */
export function valueAt(root: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce((value, token) => (Object(value) as Json)[token], root);
}

export function pointerOf(reference: string): string {
  return decodeURIComponent(reference.slice(reference.indexOf('#') + 1));
}

function typesOf(type: unknown): unknown {
  const known = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'];
  const all = (Array.isArray(type) ? type : [type]).map((each) => (each === 'file' ? 'string' : each));
  const types = [...new Set(all)].filter((each) => known.includes(String(each)));
  return types.length === 0 ? undefined : types.length === 1 ? types[0] : types;
}

function withDirection(made: Record<string, unknown>, raw: Json, isHidden: (schema: unknown) => boolean) {
  const properties = isRecord(raw.properties) ? raw.properties : {};
  const hidden = Object.keys(properties).filter((name) => isHidden(properties[name]));
  if (hidden.length === 0) return made;
  const required = Array.isArray(made.required)
    ? made.required.filter((name) => !hidden.includes(name))
    : undefined;
  const shown = mapRecord(made.properties as Json, (child, name) => (hidden.includes(name) ? false : child));
  return { ...made, properties: shown, ...(required && { required }) };
}

/** `nullable` and flags for exclusive bounds, as OpenAPI 3.0 and Swagger 2.0 have them. */
function ofOpenApi30(schema: Record<string, unknown>, raw: Json): Record<string, unknown> {
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    if (typeof raw[flag] !== 'boolean') continue;
    delete schema[flag];
    if (raw[flag] && raw[bound] !== undefined) {
      schema[flag] = raw[bound];
      delete schema[bound];
    }
  }
  const isNullable = raw.nullable === true || raw['x-nullable'] === true;
  return isNullable ? { anyOf: [schema, { type: 'null' }] } : schema;
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapRecord(record: Json, change: (value: unknown, key: string) => unknown): Record<string, unknown> {
  const entries = Object.entries(record).map(([key, value]) => [key, change(value, key)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
