import type {
  Callback,
  Header,
  MediaType,
  Operation,
  Parameter,
  Response,
  Schema,
} from '../openapi/model.ts';
import { buildPropertyTree, type PropertyNode, type Shape } from '../openapi/property-tree.ts';
import {
  bodyAnchor,
  callbackAnchor,
  exampleAnchor,
  parameterAnchor,
  responseAnchor,
  responseBodyAnchor,
  responseHeaderAnchor,
  sectionAnchors,
} from './anchors.ts';
import { mediaShapes } from './media-shapes.ts';

export type RowKind = 'section' | 'parameter' | 'property' | 'status' | 'header' | 'callback' | 'example';

/** One thing on an operation's page that has an address. */
export interface Row {
  readonly anchor: string;
  readonly kind: RowKind;
  /** `email`, `201`, `ETag`, `Authentication`. */
  readonly name: string;
  /** Of a property: its path within the value, `items[].id`. */
  readonly path?: string;
  /** Where on the page: `query parameter`, `request body`, `response 201`. */
  readonly place: string;
  readonly description?: string;
  readonly deprecated: boolean;
  /** Absent for rows that are no values. */
  readonly type?: string;
  readonly schema?: Schema;
  readonly required?: boolean;
}

/** The tabs that show an operation as code. */
export type SampleLanguages = readonly { readonly id: string; readonly label: string }[];

type Table = Operation['schemas'];
type AnchorOf = (path: string, variant?: string) => string;

/** Every addressable row of an operation's page, in the order of the page; the same rows for links, search and tests. */
export function operationRows(operation: Operation, languages: SampleLanguages): Row[] {
  const { kind, parameters, requestBody, responses, errors, callbacks, schemas } = operation;
  const sectionIf = (isThere: boolean, anchor: string, title: string, description?: string) =>
    isThere ? [section(anchor, title, description)] : [];
  const isCallable = kind !== 'webhook';
  return [
    ...sectionIf(isCallable, sectionAnchors.authentication, 'Authentication'),
    ...sectionIf(parameters.length > 0, sectionAnchors.parameters, 'Parameters'),
    ...parameters.flatMap((parameter) => parameterRows(parameter, schemas)),
    ...sectionIf(
      requestBody !== undefined,
      sectionAnchors.requestBody,
      'Request body',
      requestBody?.description,
    ),
    ...(requestBody ? bodyRows(requestBody.content, schemas) : []),
    ...sectionIf(responses.length > 0, sectionAnchors.responses, 'Responses'),
    ...responses.flatMap((response) => responseRows(response, schemas)),
    ...sectionIf(errors.length > 0, sectionAnchors.errors, 'Errors'),
    ...sectionIf(callbacks.length > 0, sectionAnchors.callbacks, 'Callbacks'),
    ...callbacks.flatMap((callback) => callbackRows(callback, schemas)),
    ...exampleRows(operation, languages),
    ...sectionIf(isCallable, sectionAnchors.tryIt, 'Try it'),
  ];
}

function exampleRows({ kind, requestBody }: Operation, languages: SampleLanguages): Row[] {
  if (kind === 'webhook') {
    const hasExample = requestBody?.content.some(({ examples }) => examples.length > 0) ?? false;
    return hasExample ? [section(sectionAnchors.examples, 'Examples')] : [];
  }
  return [
    section(sectionAnchors.examples, 'Examples'),
    ...languages.map(({ id, label }): Row => ({ ...section(exampleAnchor(id), label), kind: 'example' })),
  ];
}

function parameterRows(parameter: Parameter, table: Table): Row[] {
  const { name, in: location } = parameter;
  const shape = buildPropertyTree(parameter.schema, table, { direction: 'request' });
  const place = `${location} parameter`;
  return [
    valueRow(parameter, shape, { anchor: parameterAnchor(location, name), kind: 'parameter', place }),
    ...propertyRows(shape, place, (path) => parameterAnchor(location, name, path)),
  ];
}

function bodyRows(content: readonly MediaType[], table: Table): Row[] {
  const build = (schema: Schema) => buildPropertyTree(schema, table, { direction: 'request' });
  return contentRows(content, build, 'request body', bodyAnchor);
}

function responseRows(response: Response, table: Table): Row[] {
  const { status, title, description, headers, content } = response;
  const place = `response ${status}`;
  const build = (schema: Schema) => buildPropertyTree(schema, table, { direction: 'response' });
  const anchorOf: AnchorOf = (path, variant) =>
    path === '' && variant === undefined ? responseBodyAnchor(status) : responseAnchor(status, path, variant);
  return [
    { ...section(responseAnchor(status), `${status} ${title}`.trim(), description), kind: 'status' },
    ...headers.flatMap((header) => headerRows(status, header, build(header.schema))),
    ...contentRows(content, build, place, anchorOf),
  ];
}

function headerRows(status: string, header: Header, shape: Shape): Row[] {
  const place = `response ${status} header`;
  return [
    valueRow(header, shape, { anchor: responseHeaderAnchor(status, header.name), kind: 'header', place }),
    ...propertyRows(shape, place, (path) => responseHeaderAnchor(status, header.name, path)),
  ];
}

function contentRows(
  content: readonly MediaType[],
  build: (schema: Schema) => Shape,
  place: string,
  anchorOf: AnchorOf,
): Row[] {
  return mediaShapes(content).flatMap(({ types, schema, variant }) => [
    section(anchorOf('', variant), types.join(', ')),
    ...(schema === undefined ? [] : propertyRows(build(schema), place, (path) => anchorOf(path, variant))),
  ]);
}

function callbackRows(callback: Callback, table: Table): Row[] {
  const { name, key, title, description, parameters, requestBody, responses } = callback;
  const inner = [
    ...parameters.flatMap((parameter) => parameterRows(parameter, table)),
    ...(requestBody ? bodyRows(requestBody.content, table) : []),
    ...responses.flatMap((response) => responseRows(response, table)),
  ];
  return [
    { ...section(callbackAnchor(key), title, description), kind: 'callback' },
    ...inner.map((row) => ({ ...row, anchor: callbackAnchor(key, row.anchor), place: `callback ${name}` })),
  ];
}

/** Rows for the parts of a value. */
export function propertyRows(shape: Shape, place: string, anchorOf: (path: string) => string): Row[] {
  return listNodes(shape).map((node) => ({
    ...valueRow({ ...node, deprecated: node.schema.deprecated ?? false }, node, {
      anchor: anchorOf(node.path),
      kind: 'property',
      place,
    }),
    path: node.path,
  }));
}

/** All nodes of a tree, in the order in which a page shows them. */
function listNodes(shape: Shape): PropertyNode[] {
  const below = [...(shape.choices?.options ?? []), ...(shape.conditions ?? [])];
  return [...shape.children.flatMap((node) => [node, ...listNodes(node)]), ...below.flatMap(listNodes)];
}

function valueRow(
  value: Pick<Parameter | Header, 'name' | 'required' | 'deprecated' | 'description'>,
  { schema, type }: Shape,
  at: Pick<Row, 'anchor' | 'kind' | 'place'>,
): Row {
  const { name, required, deprecated } = value;
  const description = value.description ?? schema.description;
  return {
    ...at,
    name,
    required,
    deprecated,
    type,
    schema,
    ...(description !== undefined && { description }),
  };
}

function section(anchor: string, name: string, description?: string): Row {
  const row: Row = { anchor, kind: 'section', name, place: 'page', deprecated: false };
  return description === undefined ? row : { ...row, description };
}
