import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parse } from 'yaml';
import { type ErrorCode, errorCodes } from '../errors.ts';
import { isObject, type Node, resolve } from './references.ts';

export type ParameterPlace = 'path' | 'query' | 'header';

export interface ParameterDescription {
  readonly name: string;
  readonly place: ParameterPlace;
  readonly isRequired: boolean;
  readonly schema: Node;
  /** Where the schema stands in the document, as a JSON pointer. */
  readonly pointer: string;
}

export interface BodyDescription {
  readonly isRequired: boolean;
  /** By media type. */
  readonly content: ReadonlyMap<string, { readonly schema: Node; readonly pointer: string }>;
}

/** An operation of the description as the sandbox needs it. */
export interface OperationDescription {
  readonly id: string;
  /** Last segment of the operation's page: the kebab-case id. */
  readonly slug: string;
  readonly method: string;
  /** Template without the `/v1` of the server, such as `/users/{userId}`. */
  readonly path: string;
  /** The one scope that the operation asks for. */
  readonly scope: string;
  readonly parameters: readonly ParameterDescription[];
  readonly body?: BodyDescription;
  readonly pointer: string;
}

export interface PlanDescription {
  readonly id: string;
  /** By name of the quota; null: set for each account. */
  readonly limits: Readonly<Record<string, number | null>>;
}

/** What the sandbox reads of `openapi/kynetra.yaml`. */
export interface Description {
  /** The file's name without its extension: the API's segment in the portal's addresses. */
  readonly slug: string;
  readonly document: Node;
  readonly operations: readonly OperationDescription[];
  readonly errors: ReadonlyMap<ErrorCode, { readonly status: number; readonly title: string }>;
  readonly quotas: readonly { readonly name: string; readonly window: number }[];
  readonly plans: ReadonlyMap<string, PlanDescription>;
  readonly scopes: readonly string[];
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Reads the description. Throws with the pointer of what the sandbox cannot work with. */
export function loadDescription(file: string): Description {
  const document = parse(readFileSync(file, 'utf8'), { maxAliasCount: 100 }) as unknown;
  if (!isObject(document)) throw new Error(`${file} is not an OpenAPI description`);
  return {
    slug: basename(file, extname(file)),
    document,
    operations: readOperations(document),
    errors: readErrors(document),
    ...readPlans(document),
    scopes: readScopes(document),
  };
}

function escapeSegment(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

function objectAt(node: Node, name: string, where: string): Node {
  const value = node[name];
  if (!isObject(value)) throw new Error(`The description has no object at ${where}/${escapeSegment(name)}`);
  return value;
}

function readOperations(document: Node): OperationDescription[] {
  const paths = objectAt(document, 'paths', '#');
  return Object.keys(paths).flatMap((path) => {
    const where = `#/paths/${escapeSegment(path)}`;
    const item = objectAt(paths, path, '#/paths');
    return methods
      .filter((method) => isObject(item[method]))
      .map((method) => readOperation(document, item, method, path, where));
  });
}

function readOperation(
  document: Node,
  item: Node,
  method: string,
  path: string,
  where: string,
): OperationDescription {
  const operation = objectAt(item, method, where);
  const pointer = `${where}/${method}`;
  const id = operation.operationId;
  if (typeof id !== 'string') throw new Error(`The description has no operationId at ${pointer}`);
  const body = readBody(document, operation.requestBody, `${pointer}/requestBody`);
  return {
    id,
    slug: id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    method: method.toUpperCase(),
    path,
    scope: readScope(operation, pointer),
    parameters: [
      ...readParameters(document, item.parameters, `${where}/parameters`),
      ...readParameters(document, operation.parameters, `${pointer}/parameters`),
    ],
    ...(body && { body }),
    pointer,
  };
}

function readScope(operation: Node, pointer: string): string {
  const requirements = operation.security;
  const requirement = Array.isArray(requirements) ? (requirements[0] as Node | undefined) : undefined;
  const scopes = requirement?.apiKey;
  const scope = Array.isArray(scopes) && scopes.length === 1 ? scopes[0] : undefined;
  if (typeof scope !== 'string') throw new Error(`${pointer}/security must ask for one scope of apiKey`);
  return scope;
}

function readParameters(document: Node, list: unknown, where: string): ParameterDescription[] {
  if (!Array.isArray(list)) return [];
  return list.map((entry: unknown, i) => {
    const { node, pointer } = resolve(document, entry, `${where}/${i}`);
    return {
      name: String(node.name),
      place: node.in as ParameterPlace,
      isRequired: node.required === true,
      schema: objectAt(node, 'schema', pointer),
      pointer: `${pointer}/schema`,
    };
  });
}

function readBody(document: Node, entry: unknown, where: string): BodyDescription | undefined {
  if (entry === undefined) return undefined;
  const { node, pointer } = resolve(document, entry, where);
  const content = objectAt(node, 'content', pointer);
  const types = Object.keys(content).map((type) => {
    const at = `${pointer}/content/${escapeSegment(type)}`;
    return [
      type,
      { schema: objectAt(objectAt(content, type, at), 'schema', at), pointer: `${at}/schema` },
    ] as const;
  });
  return { isRequired: node.required === true, content: new Map(types) };
}

function readErrors(document: Node): Description['errors'] {
  const described = objectAt(document, 'x-errors', '#');
  return new Map(
    errorCodes.map((code) => {
      const { status, title } = objectAt(described, code, '#/x-errors');
      return [code, { status: Number(status), title: String(title) }];
    }),
  );
}

function readPlans(document: Node): Pick<Description, 'quotas' | 'plans'> {
  const { quotas, plans } = objectAt(document, 'x-rate-limit-plans', '#');
  if (!Array.isArray(quotas) || !Array.isArray(plans)) {
    throw new Error('#/x-rate-limit-plans must have quotas and plans');
  }
  return {
    quotas: quotas as Description['quotas'],
    plans: new Map((plans as PlanDescription[]).map((plan) => [plan.id, plan])),
  };
}

function readScopes(document: Node): readonly string[] {
  const { node } = resolve(document, { $ref: '#/components/schemas/Scope' }, '#');
  return node.enum as string[];
}
