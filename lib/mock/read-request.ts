import type { Operation, Parameter, Schema } from '../openapi/model.ts';
import { resolveSchema } from '../openapi/resolve-schema.ts';
import { typesOf } from '../openapi/types-of.ts';
import { delimiterOf } from '../request/delimiters.ts';
import { readSegment } from '../request/read-segment.ts';
import type { HeaderList } from './prefer.ts';

/** A request as it goes over the wire. */
export interface MockRequest {
  readonly method: string;
  /** Absolute. */
  readonly url: string;
  readonly headers: HeaderList;
  readonly body?: Uint8Array;
}

/**
 * A parameter as it stands in a request, with the values of a list where its style divides them by something else than
 * commas; `opaque` where it is written in a way that is not taken apart here.
 */
export type Written = { readonly text: string; readonly items?: readonly string[] } | 'opaque';

export function fieldOf(headers: HeaderList, name: string): string | undefined {
  return headers.find(([field]) => field.toLowerCase() === name.toLowerCase())?.[1];
}

/** A declared parameter, undoing what `lib/request` writes; undefined where it is not in the request. */
export function findParameter(
  parameter: Parameter,
  operation: Operation,
  request: MockRequest,
): Written | undefined {
  const schema = resolveSchema(parameter.schema, operation.schemas);
  const written = find(parameter, schema, operation, request);
  const types = parameter.content === undefined ? typesOf(schema, operation.schemas) : [];
  const isRecord = types.includes('object') && !types.includes('array');
  return written !== undefined && isRecord ? 'opaque' : written;
}

function find(
  parameter: Parameter,
  schema: Schema,
  operation: Operation,
  request: MockRequest,
): Written | undefined {
  switch (parameter.in) {
    case 'path':
      return findInPath(parameter, operation, request);
    case 'header': {
      const text = fieldOf(request.headers, parameter.name);
      return text === undefined ? undefined : divided(text, parameter);
    }
    case 'cookie':
      return findInPairs(parameter, schema, readCookies(request.headers), operation);
    case 'query':
      return findInPairs(parameter, schema, readQuery(request.url), operation);
    case 'querystring':
      return new URL(request.url).search === '' ? undefined : 'opaque';
  }
}

/** The path's own segments are the last ones of the URL: what stands before them is the server's. */
function findInPath(parameter: Parameter, { path }: Operation, { url }: MockRequest): Written | undefined {
  const { name, style } = parameter;
  const template = path.split('/');
  const segments = new URL(url).pathname.split('/').slice(-template.length);
  for (const [index, part] of template.entries()) {
    const names = [...part.matchAll(/\{([^{}]*)\}/g)].map(([, each]) => each);
    if (!names.includes(name)) continue;
    // Where one name follows right on another, nothing tells where its value ends.
    if (part.includes('}{')) return 'opaque';
    const raw = readSegment(part, segments[index] ?? '')?.[names.indexOf(name)];
    if (raw === undefined || style === 'matrix' || style === 'label') return 'opaque';
    return divided(decode(raw.replaceAll('+', '%2B')), parameter);
  }
  return undefined;
}

type Pairs = readonly (readonly [name: string, value: string])[];

function findInPairs(
  parameter: Parameter,
  schema: Schema,
  pairs: Pairs,
  operation: Operation,
): Written | undefined {
  const { name, explode } = parameter;
  const own = pairs.filter(([key]) => decode(key) === name).map(([, value]) => value);
  const [first] = own;
  if (first !== undefined) {
    const items = explode ? own : first.split(/,|%2C/i);
    return { items: items.map(decode), ...divided(decode(first), parameter) };
  }
  if (!typesOf(schema, operation.schemas).includes('object')) return undefined;
  // Written as several parameters: `name[key]`, or in form style the keys alone.
  const keys = pairs.map(([key]) => decode(key));
  const isHere = (key: string) =>
    key.startsWith(`${name}[`) || (explode && schema.properties?.some((property) => property.name === key));
  return keys.some(isHere) ? 'opaque' : undefined;
}

/** A text, with the values of a list whose style divides them by something else than commas. */
function divided(text: string, { style, explode }: Parameter): { text: string; items?: readonly string[] } {
  const delimiter = explode ? undefined : delimiterOf(style);
  return delimiter === undefined ? { text } : { text, items: text.split(delimiter) };
}

export function readQuery(url: string): Pairs {
  const { search } = new URL(url);
  return search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => splitPair(pair));
}

export function readCookies(headers: HeaderList): Pairs {
  const text = fieldOf(headers, 'Cookie') ?? '';
  return text
    .split(/;\s*|&/)
    .filter((pair) => pair !== '')
    .map((pair) => splitPair(pair));
}

function splitPair(pair: string): readonly [name: string, value: string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
