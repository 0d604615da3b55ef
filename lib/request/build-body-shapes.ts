import { words as terms } from '#words/terms.ts';
import { isAnnotation } from '../openapi/annotations.ts';
import { withinProperty, withoutWordedBranches } from '../openapi/branches.ts';
import { defined } from '../openapi/defined.ts';
import { describeConstraints, describeType } from '../openapi/describe-schema.ts';
import type { JsonType, Operation, Schema } from '../openapi/model.ts';
import { isNullable } from '../openapi/nullability.ts';
import { pageLimits } from '../openapi/page-limits.ts';
import { isNull, resolveSchema, withoutNullChoice } from '../openapi/resolve-schema.ts';
import { sampleSchema } from '../openapi/sample.ts';
import { say } from '../words/say.ts';
import type { BodyShapes, OptionShape, Shape } from './body-shapes.ts';
import { buildObjectShape, hasRules } from './object-shape.ts';

export function buildBodyShapes(
  { requestBody, schemas }: Pick<Operation, 'requestBody' | 'schemas'>,
  plainText: (commonmark: string) => string,
): BodyShapes {
  const builder = new ShapeBuilder(schemas, plainText);
  const content = (requestBody?.content ?? []).map(({ type, schema }) => ({
    type,
    ...(schema && { shape: builder.shape(schema) }),
  }));
  return { content, named: builder.finish() };
}

function isPickable({ length }: NonNullable<Schema['enum']>): boolean {
  return length <= pageLimits.values;
}

/** Texts longer than this get a field of several lines. */
const longText = 250;

class ShapeBuilder {
  private readonly table: Operation['schemas'];
  private readonly plainText: (commonmark: string) => string;
  private readonly named = new Map<string, Shape | undefined>();

  constructor(table: Operation['schemas'], plainText: (commonmark: string) => string) {
    this.table = table;
    this.plainText = plainText;
  }

  /** Every named shape that was referred to, and those that they refer to. */
  finish(): [string, Shape][] {
    // A Map visits what is added while it is walked.
    for (const name of this.named.keys()) {
      const schema = resolveSchema({ ref: name, types: [] }, this.table);
      this.named.set(name, this.full(schema, [name], describeType(schema, this.table)));
    }
    return [...this.named].map(([name, shape]) => [name, shape ?? { kind: 'any' }]);
  }

  /** @param inside named schemas whose content this is written out in */
  shape(declared: Schema, inside: readonly string[] = []): Shape {
    const type = describeType(declared, this.table);
    const inner = withoutNullChoice(declared, this.table);
    const ref = declared.ref ?? inner.ref;
    if (ref === undefined) return this.full(resolveSchema(declared, this.table), inside, type);
    const isOrNull = declared.ref === undefined && isNullable(declared, this.table);
    const { ref: _, types, anyOf, oneOf, ...beside } = declared;
    const isOnlyTold = Object.keys(beside).every((keyword) => isAnnotation(keyword)) && types.length === 0;
    if (isOnlyTold || inside.includes(ref) || !this.table.has(ref)) {
      if (!this.named.has(ref)) this.named.set(ref, undefined);
      return { ref, type, ...this.told(declared), ...(isOrNull && { isNullable: true }) };
    }
    return this.full(resolveSchema(declared, this.table), [...inside, ref], type);
  }

  private full(resolved: Schema, inside: readonly string[], type: string): Shape {
    const { schema } = withoutNullChoice(resolved, this.table);
    const common = {
      type,
      ...this.told(schema),
      ...(isNullable(resolved, this.table) && { isNullable: true as const }),
    };
    const choices = schema.const ? [{ value: schema.const.value }] : this.choices(schema);
    if (choices) return { ...common, kind: kindOf(schema), choices };
    const options = this.options(schema, inside);
    if (options.length > 0) {
      const { discriminator } = schema;
      return { ...common, options, ...(discriminator && { discriminator: discriminator.property }) };
    }
    return { ...common, ...this.content(schema, inside) };
  }

  private told(schema: Schema): Shape {
    const { description, deprecated, examples = [], default: initial } = schema;
    const text = description === undefined ? '' : this.plainText(description);
    const { enum: _, const: __, ...rest } = schema;
    const hints = describeConstraints(rest);
    if (schema.enum && !isPickable(schema.enum))
      hints.unshift(say(terms.oneOfValues, { count: schema.enum.length }));
    if (initial) hints.push(`${terms.default} ${JSON.stringify(initial.value)}`);
    const first = initial ?? (examples.length > 0 ? { value: examples[0] } : undefined);
    return {
      ...(text !== '' && { description: text }),
      ...(hints.length > 0 && { hints }),
      ...(deprecated && { isDeprecated: true }),
      ...(first && { initial: first }),
      ...(examples.length > 0 && { samples: examples }),
    };
  }

  private choices({ enum: values }: Schema): Shape['choices'] {
    // A longer list than a page shows is typed, not picked from.
    if (values === undefined || !isPickable(values)) return undefined;
    return values
      .filter(({ value }) => value !== null)
      .map(({ value, name, description }) => ({
        value,
        ...(name !== undefined && { name }),
        ...(description !== undefined && { note: this.plainText(description) }),
      }));
  }

  private options(schema: Schema, inside: readonly string[]): OptionShape[] {
    const { oneOf, anyOf, discriminator, ...around } = withoutWordedBranches(schema);
    const declared = (oneOf ?? anyOf)
      ?.filter((choice) => !isNull(choice.schema))
      .slice(0, pageLimits.choices);
    const valuesOf = (ref: string | undefined) => {
      const named = discriminator?.mapping.filter((entry) => entry.schema === ref).map(({ value }) => value);
      return named?.length ? { values: named } : ref !== undefined && discriminator ? { values: [ref] } : {};
    };
    if (declared) {
      return declared.map(({ label, schema: option }) => ({
        label,
        shape:
          around.properties || hasRules(around) || option.ref === undefined
            ? this.joined(around, option, inside)
            : this.shape(option, inside),
        ...valuesOf(option.ref),
      }));
    }
    const subtypes = [...new Set((discriminator?.mapping ?? []).map((entry) => entry.schema))];
    // A subtype inherits the discriminator, and is not to be chosen once more.
    if (subtypes.some((name) => inside.includes(name))) return this.typeOptions(schema, inside);
    if (subtypes.length > 0) {
      return subtypes.map((name) => ({
        label: this.table.get(name)?.title ?? name,
        shape: this.shape({ ref: name, types: [] }, inside),
        ...valuesOf(name),
      }));
    }
    return this.typeOptions(schema, inside);
  }

  private joined(around: Schema, option: Schema, inside: readonly string[]): Shape {
    const within = option.ref === undefined ? inside : [...inside, option.ref];
    if (option.ref !== undefined && inside.includes(option.ref)) return this.shape(option, inside);
    // What is said of the whole is shown with it, and its default may be another option's.
    const shape = Object.entries(around).filter(([keyword]) => !isAnnotation(keyword));
    // What the whole says of all that is not described sees what the option describes.
    const { unevaluatedProperties, unevaluatedItems, ...base }: Schema = {
      types: [],
      ...Object.fromEntries(shape),
    };
    const unevaluated = defined({ unevaluatedProperties, unevaluatedItems });
    const whole = resolveSchema({ types: [], ...unevaluated, allOf: [base, option] }, this.table);
    return this.full(whole, within, describeType(withinProperty(option, around), this.table));
  }

  /** Of a value that may be a text or a number, for one. */
  private typeOptions(schema: Schema, inside: readonly string[]): OptionShape[] {
    const types = schema.types.filter((type) => type !== 'null');
    if (types.length < 2) return [];
    const { default: _, examples: __, description: ___, discriminator: ____, ...rest } = schema;
    return types.map((type) => ({
      label: type,
      shape: this.full({ ...rest, types: [type] }, inside, type),
    }));
  }

  private content(schema: Schema, inside: readonly string[]): Shape {
    const kind = kindOf(schema);
    if (kind === 'object') {
      const shapeOf = (inner: Schema) => this.shape(inner, inside);
      return { kind, ...buildObjectShape(schema, this.table, shapeOf) };
    }
    if (kind === 'array') return { kind, ...this.array(schema, inside) };
    const format = schema.format ?? schema.contentEncoding;
    if (kind === 'number' || kind === 'integer')
      return { kind, ...startOf(schema, this.table), ...(format && { format }) };
    const isLong = kind === 'string' && schema.maxLength !== undefined && schema.maxLength > longText;
    return {
      kind,
      ...(format !== undefined && { format }),
      ...(isLong && schema.format === undefined && { isLong: true }),
    };
  }

  private array(schema: Schema, inside: readonly string[]): Shape {
    const { items, prefixItems, minItems = 0 } = schema;
    const item: Shape | undefined =
      typeof items === 'object'
        ? this.shape(items, inside)
        : items === false
          ? undefined
          : { kind: 'any', type: 'any' };
    return {
      ...(item && { items: item }),
      ...(prefixItems && { tuple: prefixItems.map((each) => this.shape(each, inside)) }),
      ...(minItems > 0 && { minItems }),
    };
  }
}

/** A number starts from zero; where that is not allowed, from the least that is. */
function startOf(schema: Schema, table: Operation['schemas']): Pick<Shape, 'initial'> {
  const { minimum = 0, exclusiveMinimum = -1, maximum = 0, exclusiveMaximum = 1 } = schema;
  const isZeroAllowed =
    Number(minimum) <= 0 &&
    Number(exclusiveMinimum) < 0 &&
    Number(maximum) >= 0 &&
    Number(exclusiveMaximum) > 0;
  if (isZeroAllowed || schema.default || (schema.examples ?? []).length > 0) return {};
  const sample = sampleSchema(schema, table, 'request');
  return 'value' in sample ? { initial: sample } : {};
}

function kindOf(schema: Schema): Exclude<JsonType, 'null'> | 'any' {
  return schema.types.find((type) => type !== 'null') ?? 'any';
}
