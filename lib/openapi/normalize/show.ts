import type { MediaType, Operation, Parameter, Response, Schema } from '../model.ts';
import { buildPropertyTree } from '../property-tree.ts';
import type { Schemas } from '../resolve-schema.ts';
import type { Direction } from '../sample.ts';

/** Looks up every named schema that a page about the operation shows. */
export function showOperation(operation: Omit<Operation, 'schemas'>, table: Schemas): void {
  for (const exchange of [operation, ...operation.callbacks]) {
    showParameters(exchange.parameters, table);
    showContent(exchange.requestBody?.content ?? [], 'request', table);
    for (const response of exchange.responses) showResponse(response, table);
  }
}

/** Looks up every named schema that the page of a schema shows. */
export function showSchema(schema: Schema, table: Schemas, direction?: Direction): void {
  buildPropertyTree(schema, table, direction === undefined ? {} : { direction });
}

function showResponse({ headers, content }: Response, table: Schemas): void {
  for (const { schema } of headers) showSchema(schema, table, 'response');
  showContent(content, 'response', table);
}

function showParameters(parameters: readonly Parameter[], table: Schemas): void {
  for (const { schema } of parameters) showSchema(schema, table, 'request');
}

function showContent(content: readonly MediaType[], direction: Direction, table: Schemas): void {
  for (const { schema, itemSchema } of content) {
    if (schema) showSchema(schema, table, direction);
    if (itemSchema) showSchema(itemSchema, table, direction);
  }
}
