import type { Operation, Schema, SchemaTable } from '../openapi/model.ts';
import { resolveSchema } from '../openapi/resolve-schema.ts';

/**
 * Names of the members that the request body's schemas mark as secret (`format: password` or `writeOnly`), or whose items
 * or members are; the empty name is the body itself. A name stands for itself wherever it is: a schema within itself has no
 * last place, and of two members of one name the one that is no secret is better kept back than the other told.
 */
export function secretNames({ requestBody, schemas }: Operation): string[] {
  return namesIn(requestBody?.content ?? [], schemas);
}

/** The same of all answers: new keys and tokens that are shown once. */
export function secretNamesOfAnswers({ responses, schemas }: Operation): string[] {
  return namesIn(
    responses.flatMap(({ content }) => content),
    schemas,
  );
}

function namesIn(content: readonly { readonly schema?: Schema }[], schemas: SchemaTable): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const { schema } of content) if (schema) collect(schema, '', { schemas, found, seen });
  return [...found];
}

/** Whether a parameter is secret, or anything within it. */
export function holdsSecret(schema: Schema, schemas: SchemaTable): boolean {
  const found = new Set<string>();
  collect(schema, '', { schemas, found, seen: new Set() });
  return found.size > 0;
}

interface Search {
  readonly schemas: SchemaTable;
  readonly found: Set<string>;
  /** Named schemas that were looked into, each with the name that it stands under. */
  readonly seen: Set<string>;
}

function collect(declared: Schema, holder: string, search: Search): void {
  if (declared.ref !== undefined) {
    const visit = `${declared.ref}\n${holder}`;
    if (search.seen.has(visit)) return;
    search.seen.add(visit);
  }
  const schema = resolveSchema(declared, search.schemas);
  if (schema.format === 'password' || schema.writeOnly || declared.writeOnly) {
    search.found.add(holder);
    return;
  }
  for (const { name, schema: inner } of schema.properties ?? []) collect(inner, name, search);
  for (const inner of partsOf(schema)) collect(inner, holder, search);
}

/** What stands under no name of its own: items, members of any name, alternatives. */
function partsOf(schema: Schema): Schema[] {
  const { items, prefixItems, contains, additionalProperties, unevaluatedProperties, unevaluatedItems } =
    schema;
  const { patternProperties = [], dependentSchemas = [], oneOf = [], anyOf = [], allOf = [] } = schema;
  return [
    ...[items, contains, additionalProperties, unevaluatedProperties, unevaluatedItems],
    ...[schema.if, schema.then, schema.else, ...(prefixItems ?? []), ...allOf],
    ...[...patternProperties, ...dependentSchemas, ...oneOf, ...anyOf].map((each) => each.schema),
  ].filter((part) => typeof part === 'object');
}
