import type { Header, Operation, Parameter, Schema } from '../openapi/model.ts';
import { buildPropertyTree, type PropertyNode, type Shape } from '../openapi/property-tree.ts';
import type { Direction } from '../openapi/sample.ts';

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
  /** Where the page counts it among the rest, which it leaves out of a long list; absent where it shows it. */
  readonly countedAt?: string;
  /** Ids of the lines that count what is left out within this value. */
  readonly rests?: readonly string[];
}

/** What a value needs to become rows. */
export interface Scope {
  readonly table: Operation['schemas'];
  /** The id that is looked for: only what leads to it becomes rows, however much a page would leave out before it. */
  readonly towards?: string | undefined;
}

/** Id of the row for a path of the property tree. */
type PathAnchor = (path: string) => string;

/** The tree of a value as a page shows it, or what of it leads to the id that is looked for. */
export function treeOf(
  schema: Schema,
  direction: Direction | undefined,
  { table, towards }: Scope,
  anchorOf: PathAnchor,
): Shape {
  const leadsTo = towards === undefined ? undefined : (path: string) => isWithin(towards, anchorOf(path));
  return buildPropertyTree(schema, table, { ...(direction && { direction }), ...(leadsTo && { leadsTo }) });
}

/** Whether an id is that of a row or of something in it; `~` ends the path of the first of two rows that share one. */
function isWithin(id: string, row: string): boolean {
  return id === row || (id.startsWith(row) && '.[:~'.includes(id.charAt(row.length)));
}

/** A value's own row and those of its parts. */
export function valueRows(
  value: Parameter | Header,
  direction: Direction,
  scope: Scope,
  { anchorOf, ...at }: Pick<Row, 'kind' | 'place'> & { readonly anchorOf: PathAnchor },
): Row[] {
  const shape = treeOf(value.schema, direction, scope, anchorOf);
  const row = valueRow(value, shape, { ...at, anchor: anchorOf('') });
  return [withRests(row, shape, anchorOf), ...propertyRows(shape, at.place, anchorOf)];
}

/** The row of a whole value, with the ids of all lines in it that count what is left out. */
export function withRests(row: Row, shape: Shape, anchorOf: PathAnchor): Row {
  const rests = listRests(shape).map(anchorOf);
  return rests.length > 0 ? { ...row, rests } : row;
}

/** Paths of the lines that count what is left out of a tree. */
export function listRests({ restPath, children, choices, conditions = [] }: Shape): string[] {
  const below = [...children, ...(choices?.options ?? []), ...conditions].flatMap(listRests);
  return restPath === undefined ? below : [restPath, ...below];
}

/** Rows for the parts of a value. */
export function propertyRows(shape: Shape, place: string, anchorOf: PathAnchor): Row[] {
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

export function section(anchor: string, name: string, description?: string): Row {
  const row: Row = { anchor, kind: 'section', name, place: 'page', deprecated: false };
  return description === undefined ? row : { ...row, description };
}
