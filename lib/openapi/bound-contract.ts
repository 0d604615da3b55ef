import type { Contract, ContractMedia, ContractResponse } from './contract.ts';
import { isObject } from './json-value.ts';
import { pageLimits } from './page-limits.ts';
import type { JsonSchema } from './to-json-schema.ts';

/** Values of an enumeration that are still sent to a browser: checking needs them all or none. */
const mostValues = 10_000;

/**
 * The contract as a browser gets it: of objects with thousands of members those that a page shows. It refuses nothing
 * that the whole would allow, and says with `isPart` that it does not tell everything.
 */
export function boundContract(contract: Contract): Contract {
  let isPart = false;
  const bound = (schema: JsonSchema): JsonSchema => boundSchema(schema, () => (isPart = true));
  const media = (content: readonly ContractMedia[]) =>
    content.map((each) => ({ ...each, ...(each.schema !== undefined && { schema: bound(each.schema) }) }));
  const message = ({ status, headers, content }: ContractResponse): ContractResponse => ({
    status,
    headers: headers.map((header) => ({ ...header, schema: bound(header.schema) })),
    content: media(content),
  });
  const named = (schemas: Contract['definitions']['request']) =>
    Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bound(schema)]));
  const bounded: Contract = {
    parameters: contract.parameters.map((each) => ({ ...each, schema: bound(each.schema) })),
    body: media(contract.body),
    responses: contract.responses.map(message),
    ...(contract.delivery && { delivery: message(contract.delivery) }),
    definitions: {
      request: named(contract.definitions.request),
      response: named(contract.definitions.response),
    },
  };
  return isPart ? { ...bounded, isPart } : bounded;
}

/** Keywords that hold a schema for each name, and those that hold one schema or a list of them. */
const ofNames = new Set(['properties', 'patternProperties', 'dependentSchemas']);
const ofSchemas = new Set([
  ...['allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else', 'items', 'prefixItems', 'contains'],
  ...['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'propertyNames'],
]);

function boundSchema(schema: JsonSchema, note: () => void): JsonSchema {
  if (!isObject(schema)) return schema;
  const inner = (value: unknown) => boundSchema(value as JsonSchema, note);
  const entries = Object.entries(withoutRest(schema, note)).map(([key, value]) => {
    if (ofNames.has(key) && isObject(value))
      return [key, Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inner(each)]))];
    if (!ofSchemas.has(key)) return [key, value];
    return [key, Array.isArray(value) ? value.map(inner) : inner(value)];
  });
  return Object.fromEntries(entries) as JsonSchema;
}

type Keywords = Readonly<Record<string, unknown>>;

/** One schema without what is too much of it; what could refuse the members that it no longer knows goes with them. */
function withoutRest(schema: Keywords, note: () => void): Keywords {
  const { properties, required, oneOf, anyOf, enum: values } = schema;
  const shown = isObject(properties) ? Object.keys(properties).slice(0, pageLimits.members) : [];
  const isWide =
    (isObject(properties) && Object.keys(properties).length > shown.length) ||
    (Array.isArray(required) && required.length > pageLimits.members) ||
    [oneOf, anyOf].some((choices) => Array.isArray(choices) && choices.length > pageLimits.choices);
  const isLong = Array.isArray(values) && values.length > mostValues;
  if (!isWide && !isLong) return schema;
  note();
  const known = new Set(shown);
  const kept = Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
    if (key === 'enum' && isLong) return [];
    if (!isWide) return [[key, value]];
    if (key === 'properties')
      return [[key, Object.fromEntries(shown.map((name) => [name, (value as Keywords)[name]]))]];
    if (key === 'required') return [[key, (value as string[]).filter((name) => known.has(name))]];
    if (key === 'oneOf' || key === 'anyOf')
      return (value as unknown[]).length > pageLimits.choices ? [] : [[key, value]];
    return key === 'additionalProperties' || key === 'unevaluatedProperties' ? [] : [[key, value]];
  });
  // What stands around it sees each member as looked at.
  return Object.fromEntries(isWide ? [...kept, ['additionalProperties', true]] : kept);
}
