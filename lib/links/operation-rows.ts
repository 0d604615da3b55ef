import type { Header, MediaType, Operation, Parameter, Response, Schema } from '../openapi/model.ts';
import { buildPropertyTree, type PropertyNode, type Shape } from '../openapi/property-tree.ts';
import {
  bodyAnchor,
  callbackAnchor,
  exampleAnchor,
  parameterAnchor,
  responseAnchor,
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

/** Ids of the tabs that show an operation as code, such as `curl`. */
export type SampleLanguages = readonly { readonly id: string; readonly title: string }[];

/** Every addressable row of an operation's page, in the order of the page; the same rows for links, search and tests. */
export function operationRows(operation: Operation, languages: SampleLanguages): Row[] {
  const rows = [
    section(sectionAnchors.authentication, 'Authentication'),
    ...parameterRows(operation),
    ...requestRows(operation),
    ...operation.responses.flatMap((response) => responseRows(response, operation)),
    ...operation.callbacks.map(
      ({ name, title, description }): Row => ({
        ...section(callbackAnchor(name), title === '' ? name : title),
        kind: 'callback',
        ...(description !== undefined && { description }),
      }),
    ),
  ];
  if (operation.errors.length > 0) rows.push(section(sectionAnchors.errors, 'Errors'));
  if (operation.kind === 'webhook') return rows;
  const samples = languages.map(
    ({ id, title }): Row => ({ ...section(exampleAnchor(id), title), kind: 'example' }),
  );
  return [...rows, section(sectionAnchors.examples, 'Examples'), ...samples];
}

function parameterRows(operation: Operation): Row[] {
  return operation.parameters.flatMap((parameter) => {
    const { name, in: location } = parameter;
    const shape = buildPropertyTree(parameter.schema, operation.schemas, { direction: 'request' });
    const place = `${location} parameter`;
    return [
      valueRow(parameter, shape, { anchor: parameterAnchor(location, name), kind: 'parameter', place }),
      ...propertyRows(shape, place, (path) => parameterAnchor(location, name, path)),
    ];
  });
}

function requestRows({ requestBody, schemas }: Operation): Row[] {
  if (requestBody === undefined) return [];
  const { content, description } = requestBody;
  const head = section(sectionAnchors.requestBody, 'Request body');
  const build = (schema: Schema) => buildPropertyTree(schema, schemas, { direction: 'request' });
  return [
    description === undefined ? head : { ...head, description },
    ...contentRows(content, build, 'request body', bodyAnchor),
  ];
}

function responseRows(response: Response, { schemas }: Operation): Row[] {
  const { status, title, description, headers, content } = response;
  const place = `response ${status}`;
  const build = (schema: Schema) => buildPropertyTree(schema, schemas, { direction: 'response' });
  return [
    {
      ...section(responseAnchor(status), `${status} ${title}`.trim()),
      kind: 'status',
      ...(description !== undefined && { description }),
    },
    ...headers.map((header) =>
      valueRow(header, build(header.schema), {
        anchor: responseHeaderAnchor(status, header.name),
        kind: 'header',
        place,
      }),
    ),
    ...contentRows(content, build, place, (path, variant) => responseAnchor(status, path, variant)),
  ];
}

function contentRows(
  content: readonly MediaType[],
  build: (schema: Schema) => Shape,
  place: string,
  anchor: (path: string, variant?: string) => string,
): Row[] {
  return mediaShapes(content).flatMap(({ schema, variant }) =>
    schema === undefined ? [] : propertyRows(build(schema), place, (path) => anchor(path, variant)),
  );
}

function propertyRows(shape: Shape, place: string, anchor: (path: string) => string): Row[] {
  return listNodes(shape).map((node) => ({
    ...valueRow({ ...node, deprecated: node.schema.deprecated ?? false }, node, {
      anchor: anchor(node.path),
      kind: 'property',
      place,
    }),
    path: node.path,
  }));
}

/** All nodes of a tree, in the order in which a page shows them. */
export function listNodes(shape: Shape): PropertyNode[] {
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

function section(anchor: string, name: string): Row {
  return { anchor, kind: 'section', name, place: 'page', deprecated: false };
}
