import { defined } from './defined.ts';
import type { BodyFile, MediaType, Operation, Schema, SchemaTable } from './model.ts';
import type { FieldForm } from './read-field.ts';
import { type Direction, type JsonSchema, toJsonSchema } from './to-json-schema.ts';

/** What an operation promises, as JSON Schema 2020-12: JSON, for the browser to check what is sent and answered. */
export interface Contract {
  readonly parameters: readonly {
    readonly in: string;
    readonly name: string;
    readonly schema: JsonSchema;
  }[];
  readonly body: readonly ContractMedia[];
  readonly responses: readonly ContractResponse[];
  /** What a webhook delivers, in the form of a response without a status. */
  readonly delivery?: ContractResponse;
  /** Named schemas, as each side sees them. */
  readonly definitions: Readonly<Record<Direction, Readonly<Record<string, JsonSchema>>>>;
  /** Something is left out of it, for its size: what it allows may still be wrong. */
  readonly isPart?: boolean;
}

export interface ContractResponse {
  readonly status: string;
  readonly headers: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly schema: JsonSchema;
    /** Absent: simple style, not exploded. */
    readonly form?: FieldForm;
  }[];
  readonly content: readonly ContractMedia[];
}

export interface ContractMedia {
  readonly type: string;
  /** Absent: anything. */
  readonly schema?: JsonSchema;
  /** What of it is sent as a file, and so is no text to be checked. */
  readonly files?: readonly BodyFile[];
}

export function buildContract(operation: Operation): Contract {
  const { schemas, parameters, requestBody, responses } = operation;
  const media = (content: readonly MediaType[], direction: Direction): ContractMedia[] =>
    content.map(({ type, schema, files }) => ({
      type,
      ...(files && { files }),
      // Of a stream, which has only an `itemSchema`, each item would have to be checked on its own.
      ...(schema && { schema: toJsonSchema(schema, schemas, direction) }),
    }));
  return {
    ...(operation.kind === 'webhook' && { delivery: deliveryOf(operation, media) }),
    parameters: parameters.map(({ in: place, name, schema }) => ({
      in: place,
      name,
      schema: toJsonSchema(schema, schemas, 'request'),
    })),
    body: media(requestBody?.content ?? [], 'request'),
    responses: responses.map(({ status, headers, content }) => ({
      status,
      headers: headers.map(({ name, required, schema, explode, content: type }) => ({
        name,
        required,
        schema: toJsonSchema(schema, schemas, 'response'),
        ...((explode || type !== undefined) && { form: defined({ explode, content: type }) }),
      })),
      content: media(content, 'response'),
    })),
    definitions: {
      request: requestBody || parameters.length > 0 ? definitionsOf(schemas, 'request') : {},
      response: definitionsOf(schemas, 'response'),
    },
  };
}

function deliveryOf(
  { parameters, requestBody, schemas }: Operation,
  media: (content: readonly MediaType[], direction: Direction) => ContractMedia[],
): ContractResponse {
  const headers = parameters.filter(({ in: place }) => place === 'header');
  return {
    status: '',
    headers: headers.map(({ name, required, schema }) => ({
      name,
      required,
      schema: toJsonSchema(schema, schemas, 'response'),
    })),
    content: media(requestBody?.content ?? [], 'response'),
  };
}

function definitionsOf(schemas: SchemaTable, direction: Direction): Record<string, JsonSchema> {
  const entries = [...schemas].map(([name, schema]: [string, Schema]) => [
    name,
    toJsonSchema(schema, schemas, direction),
  ]);
  return Object.fromEntries(entries);
}
