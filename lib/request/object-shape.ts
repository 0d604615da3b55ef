import type { Operation, Property, Schema } from '../openapi/model.ts';
import { pageLimits } from '../openapi/page-limits.ts';
import { resolveSchema } from '../openapi/resolve-schema.ts';
import { sampleSchema } from '../openapi/sample.ts';
import type { Addition, PropertyShape, Rule, Shape } from './body-shapes.ts';
import { buildValueTest } from './value-test.ts';

type Table = Operation['schemas'];

/** Rules within what rules add, no deeper than this. */
const maxDepth = 4;

/** The fields of an object: what it is declared to have, and what may or must be there besides. */
export function buildObjectShape(schema: Schema, table: Table, shapeOf: (schema: Schema) => Shape): Shape {
  const declared = declaredProperties(schema, table);
  const written = [...declared.values()].filter(
    (property) => !property.schema.never && !isReadOnly(property, table),
  );
  const properties = firstOf(written).map(
    ({ name, required, schema: property }): PropertyShape => ({ name, required, shape: shapeOf(property) }),
  );
  const left = written.length - properties.length;
  const rules = new RuleBuilder(declared, table, shapeOf).rules(schema, 0);
  return {
    properties,
    ...(left > 0 && { left }),
    ...(rules.length > 0 && { rules }),
    ...otherMembers(partsOf(schema, table), table, properties.length > 0 || rules.length > 0, shapeOf),
  };
}

/** Of very many properties the first, those before others that have to be there. */
function firstOf(properties: readonly Property[]): readonly Property[] {
  if (properties.length <= pageLimits.members) return properties;
  const required = properties.filter((property) => property.required);
  const optional = properties.filter((property) => !property.required);
  return [...required, ...optional].slice(0, pageLimits.members);
}

/** Whether an object's fields depend on its values. */
export function hasRules({ if: condition, dependentRequired, dependentSchemas }: Schema): boolean {
  return Boolean(condition ?? dependentRequired ?? dependentSchemas);
}

function declaredProperties(schema: Schema, table: Table): Map<string, Property> {
  const declared = new Map<string, Property>();
  for (const part of partsOf(schema, table)) {
    for (const property of part.properties ?? []) {
      const known = declared.get(property.name);
      if (!known) declared.set(property.name, property);
      else if (property.required) declared.set(property.name, { ...known, required: true });
    }
  }
  return declared;
}

/** The schema and what of its `allOf` could not be merged into it. */
function partsOf(schema: Schema, table: Table): Schema[] {
  return [schema, ...(schema.allOf ?? []).map((part) => resolveSchema(part, table))];
}

function isReadOnly({ schema }: Property, table: Table): boolean {
  return resolveSchema(schema, table).readOnly === true;
}

function otherMembers(
  parts: readonly Schema[],
  table: Table,
  hasNames: boolean,
  shapeOf: (schema: Schema) => Shape,
): Shape {
  const patternProperties = parts.flatMap((part) => part.patternProperties ?? []);
  const [additional, unevaluated] = (['additionalProperties', 'unevaluatedProperties'] as const).map((key) =>
    parts.map((part) => part[key]).find((each) => each !== undefined),
  );
  const rest = typeof additional === 'object' ? additional : unevaluated;
  const isOpen =
    additional === true ||
    (!hasNames && patternProperties.length === 0 && (additional ?? unevaluated) === undefined);
  const patterns = patternProperties
    .filter(({ schema: member }) => !member.never)
    .map(({ pattern, schema: member }) => {
      const sample = sampleSchema({ types: ['string'], pattern, minLength: 1 }, table, 'request');
      return { pattern, ...('value' in sample && { name: String(sample.value) }), shape: shapeOf(member) };
    });
  const names = parts.map((part) => namesOf(part, table)).find((each) => each !== undefined);
  return {
    ...(names && { names }),
    ...(patterns.length > 0 && { patterns }),
    ...(typeof rest === 'object'
      ? { entries: shapeOf(rest) }
      : isOpen && { entries: { kind: 'any' as const, type: 'any' } }),
  };
}

/** The names that an object's members may have, where they are listed. */
function namesOf({ propertyNames }: Schema, table: Table): Shape['names'] {
  const values = propertyNames && resolveSchema(propertyNames, table).enum;
  return values?.flatMap(({ value, name }) =>
    typeof value === 'string' ? [{ value, ...(name !== undefined && { name }) }] : [],
  );
}

class RuleBuilder {
  private readonly declared: ReadonlyMap<string, Property>;
  private readonly table: Table;
  private readonly shapeOf: (schema: Schema) => Shape;

  constructor(declared: ReadonlyMap<string, Property>, table: Table, shapeOf: (schema: Schema) => Shape) {
    this.declared = declared;
    this.table = table;
    this.shapeOf = shapeOf;
  }

  rules(schema: Schema, depth: number): Rule[] {
    if (depth > maxDepth) return [];
    return partsOf(schema, this.table)
      .flatMap((part) => this.rulesOf(part, depth))
      .filter(({ then, otherwise }) => then ?? otherwise);
  }

  private rulesOf(part: Schema, depth: number): Rule[] {
    const { if: condition, dependentRequired = [], dependentSchemas = [] } = part;
    const conditional = condition
      ? [
          {
            when: buildValueTest(condition, this.table),
            ...named('then', part.then && this.addition(part.then, depth)),
            ...named('otherwise', part.else && this.addition(part.else, depth)),
          },
        ]
      : [];
    const requiring = dependentRequired.map(({ property, requires }) => ({
      when: { required: [property] },
      ...named('then', this.required(requires)),
    }));
    const dependent = dependentSchemas.map(({ property, schema }) => ({
      when: { required: [property] },
      ...named('then', this.addition(schema, depth)),
    }));
    return [...conditional, ...requiring, ...dependent];
  }

  private required(names: readonly string[]): Addition | undefined {
    const properties = names.flatMap((name) =>
      this.property({ name, required: true, schema: { types: [] } }),
    );
    return properties.length > 0 ? { properties } : undefined;
  }

  private addition(declared: Schema, depth: number): Addition | undefined {
    const schema = resolveSchema(declared, this.table);
    const all = schema.properties ?? [];
    const isRefused = ({ schema: property }: Property) => resolveSchema(property, this.table).never === true;
    const refused = all.filter(isRefused).map(({ name }) => name);
    const properties = all.filter((property) => !isRefused(property)).flatMap((each) => this.property(each));
    const rules = [...this.rules(schema, depth + 1), ...this.choices(schema, depth + 1)];
    const addition = {
      ...(properties.length > 0 && { properties }),
      ...(refused.length > 0 && { refused }),
      ...(rules.length > 0 && { rules }),
    };
    return Object.keys(addition).length > 0 ? addition : undefined;
  }

  /** Alternatives that a condition adds: each holds as long as the values that it fixes are there. */
  private choices({ oneOf, anyOf }: Schema, depth: number): Rule[] {
    if (depth > maxDepth) return [];
    return (oneOf ?? anyOf ?? []).flatMap(({ schema }) => {
      const option = resolveSchema(schema, this.table);
      const fixed = (option.properties ?? []).filter(
        ({ schema: property }) => property.const ?? property.enum,
      );
      const then = this.addition(option, depth);
      if (!then) return [];
      const test = buildValueTest({ types: [], properties: fixed }, this.table);
      return [{ when: fixed.length > 0 ? test : { isOpen: true as const }, then }];
    });
  }

  /** None where it is only read. */
  private property({ name, required, schema }: Property): NonNullable<Addition['properties']> {
    const known = this.declared.get(name);
    if (isReadOnly({ name, required, schema: known?.schema ?? schema }, this.table)) return [];
    const isBare = Object.keys(schema).length === 1 && schema.types.length === 0;
    if (known && isBare) return required ? [{ name, required }] : [];
    const whole = known ? resolveSchema({ types: [], allOf: [known.schema, schema] }, this.table) : schema;
    return [{ name, required, shape: this.shapeOf(whole) }];
  }
}

function named<K extends 'then' | 'otherwise'>(key: K, addition: Addition | undefined) {
  return (addition ? { [key]: addition } : {}) as { readonly [name in K]?: Addition };
}
