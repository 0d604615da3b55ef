import type { Direction } from '../sample.ts';
import { elements, has, isObject, member, members, own, type Place, text, texts } from '../parse/place.ts';
import type { JsonSchema, ValidationSchemas } from '../validation.ts';
import type { Context } from './context.ts';
import { typesOf } from './schema-values.ts';
import { upgradeOperation } from './swagger.ts';

/** Keywords that are copied as they are. */
const plain = new Set(
  'title enum const multipleOf minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength pattern format minItems maxItems uniqueItems minContains maxContains minProperties maxProperties required dependentRequired contentMediaType contentEncoding readOnly writeOnly'.split(
    ' ',
  ),
);
const single = new Set(
  'not if then else contains propertyNames unevaluatedItems unevaluatedProperties additionalProperties'.split(
    ' ',
  ),
);
const lists = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const maps = new Set(['properties', 'patternProperties', 'dependentSchemas']);

/** JSON Schema 2020-12 for everything that an operation sends and receives, whatever dialect it was written in. */
export function validationSchemas(declared: Place, path: Place, context: Context): ValidationSchemas {
  const isSwagger = context.dialect === '2.0';
  const operation = isSwagger ? upgradeOperation(path, declared, context.root, context.references) : declared;
  const request = new Bundle(context, 'request');
  const response = new Bundle(context, 'response');
  const body = context.references.follow(member(operation, 'requestBody'));
  const responses = members(member(operation, 'responses')).filter(({ key }) => !key.startsWith('x-'));
  return {
    request: {
      parameters: (isSwagger ? [operation] : [path, operation])
        .flatMap((holder) => elements(member(holder, 'parameters')))
        .map((place) => context.references.follow(place))
        .map((place) => ({
          name: text(place, 'name') ?? '',
          in: text(place, 'in') ?? '',
          schema: request.value(place),
        })),
      content: request.content(body),
      $defs: request.definitions(),
    },
    response: {
      responses: responses.map(({ key, place }) => {
        const at = context.references.follow(place);
        return { status: key, headers: response.headers(at), content: response.content(at) };
      }),
      $defs: response.definitions(),
    },
  };
}

/** Schemas of one direction with the definitions that they share. */
class Bundle {
  private readonly context: Context;
  private readonly direction: Direction;
  private readonly found = new Map<string, JsonSchema>();
  private readonly pending: string[] = [];
  /** Name of the definition that is being made. */
  private current: string | undefined;

  constructor(context: Context, direction: Direction) {
    this.context = context;
    this.direction = direction;
  }

  content(holder: Place) {
    return members(member(holder, 'content')).map(({ key, place }) => {
      const at = this.context.references.follow(place);
      const item = has(at, 'itemSchema') ? { itemSchema: this.schema(member(at, 'itemSchema')) } : {};
      return {
        type: key,
        ...(has(at, 'schema') ? { schema: this.schema(member(at, 'schema')) } : {}),
        ...item,
      };
    });
  }

  headers(holder: Place) {
    return members(member(holder, 'headers')).map(({ key, place }) => ({
      name: key,
      schema: this.value(this.context.references.follow(place)),
    }));
  }

  /** The schema of a parameter or header, which may stand under its one media type. */
  value(place: Place): JsonSchema {
    const [content] = members(member(place, 'content'));
    const holder = content ? this.context.references.follow(content.place) : place;
    return has(holder, 'schema') ? this.schema(member(holder, 'schema')) : {};
  }

  /** Everything that the schemas so far refer to. Pairs, since the names are the author's. */
  definitions(): [string, JsonSchema][] {
    for (let name = this.pending.shift(); name !== undefined; name = this.pending.shift()) {
      const base = name.endsWith(ownPart) ? name.slice(0, -ownPart.length) : name;
      const place = this.context.registry.entries().get(base);
      this.current = name;
      if (place) this.found.set(name, base === name ? this.schema(place) : this.withoutChoices(place));
    }
    return [...this.found];
  }

  private withoutChoices(place: Place): JsonSchema {
    const schema = this.schema(place);
    if (typeof schema === 'boolean') return schema;
    const { oneOf: _one, anyOf: _any, ...rest } = schema;
    return rest;
  }

  private schema(place: Place): JsonSchema {
    if (typeof place.value === 'boolean') return place.value;
    if (!isObject(place.value)) return {};
    const result: Record<string, unknown> = {};
    const isOld = this.context.dialect === '2.0' || this.context.dialect === '3.0';
    const reference = this.reference(place);
    if (reference !== undefined) result.$ref = reference;
    // Until 3.0 nothing beside `$ref` counts.
    if (reference !== undefined && isOld) return result;
    for (const { key, place: at } of members(place)) this.keyword(key, at, result);
    const types = has(place, 'type') ? typesOf(place, this.context.dialect) : [];
    if (types.length > 0) result.type = types.length === 1 ? types[0] : types;
    this.adapt(place, result);
    return result;
  }

  private keyword(key: string, place: Place, result: Record<string, unknown>): void {
    if (plain.has(key)) result[key] = place.value;
    else if (single.has(key)) result[key] = this.schema(place);
    else if (lists.has(key)) result[key] = elements(place).map((item) => this.schema(item));
    else if (maps.has(key)) {
      result[key] = Object.fromEntries(
        members(place).map(({ key: name, place: at }) => [name, this.schema(at)]),
      );
    } else if (key === 'items') {
      // A list under `items` is the older spelling of `prefixItems`.
      if (Array.isArray(place.value)) result.prefixItems = elements(place).map((item) => this.schema(item));
      else result.items = this.schema(place);
    }
  }

  /** What older dialects say otherwise, and what does not bind in this direction. */
  private adapt(place: Place, result: Record<string, unknown>): void {
    for (const [exclusive, inclusive] of [
      ['exclusiveMinimum', 'minimum'],
      ['exclusiveMaximum', 'maximum'],
    ] as const) {
      if (result[exclusive] === true) {
        result[exclusive] = result[inclusive];
        delete result[inclusive];
      } else if (result[exclusive] === false) delete result[exclusive];
    }
    const isNullable = Array.isArray(result.type) && result.type.includes('null');
    const values = result.enum;
    // `nullable: true` beside an enum without null is meant to allow it.
    if (isNullable && Array.isArray(values) && !values.includes(null)) result.enum = [...values, null];
    if (Array.isArray(result.required)) result.required = this.required(place);
  }

  private required(place: Place): string[] {
    const flag = this.direction === 'request' ? 'readOnly' : 'writeOnly';
    const properties = member(place, 'properties');
    return texts(place, 'required').filter((name) => {
      const property = member(properties, name);
      const target = isObject(property.value) ? this.context.references.follow(property) : property;
      return own(property.value, flag) !== true && own(target.value, flag) !== true;
    });
  }

  private reference(place: Place): string | undefined {
    const reference = text(place, '$ref');
    if (reference === undefined) return undefined;
    const target = this.context.references.resolve(place, reference);
    if (target.value === undefined) return undefined;
    const plain = this.context.registry.nameOf(target);
    // A child that extends the schema whose choices it is one of: the two would call each other without end.
    const name = isAllOfItem(place) && this.offersCurrent(target) ? `${plain}${ownPart}` : plain;
    // An API in which everything leads to everything: what is that far away is not worth a copy for each operation.
    if (!this.found.has(name) && this.found.size >= maxDefinitions) return undefined;
    if (!this.found.has(name)) {
      this.found.set(name, {});
      this.pending.push(name);
    }
    return `#/$defs/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
  }

  private offersCurrent(target: Place): boolean {
    const { registry, references } = this.context;
    return ['oneOf', 'anyOf'].some((key) =>
      elements(member(target, key)).some((option) => {
        const reference = text(option, '$ref');
        return (
          reference !== undefined && registry.nameOf(references.resolve(option, reference)) === this.current
        );
      }),
    );
  }
}

const maxDefinitions = 300;
/** Marks the definition of a parent without its choices. */
const ownPart = ' (own part)';

function isAllOfItem(place: Place): boolean {
  return /\/allOf\/\d+$/.test(place.pointer);
}
