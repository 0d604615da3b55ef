import { ApiError } from '../errors.ts';
import type { OperationDescription } from './description.ts';

/** Where a request leads: an operation with its path values, another method of a known path, or nowhere. */
export type Route =
  | {
      readonly kind: 'operation';
      readonly operation: OperationDescription;
      /** Values by name, still percent-encoded. */
      readonly path: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'other-method';
      readonly operation: OperationDescription;
      readonly allow: readonly string[];
    }
  | { readonly kind: 'unknown' };

interface Template {
  readonly segments: readonly string[];
  readonly operations: OperationDescription[];
}

const prefix = '/v1';

function isVariable(segment: string): boolean {
  return segment.startsWith('{');
}

/** Paths without variables come first, as OpenAPI asks: `/users/batch` before `/users/{userId}`. */
function byConcreteness(left: Template, right: Template): number {
  return left.segments.filter(isVariable).length - right.segments.filter(isVariable).length;
}

/** Path values as text. Throws 400 where an escape is malformed. */
export function decodePath(path: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(path).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new ApiError('invalid_request', 'A % in the path does not start a valid escape.');
  }
}

/** Finds the operation of a method and a raw pathname, in which an encoded slash is no separator. */
export function createRouter(
  operations: readonly OperationDescription[],
): (method: string, pathname: string) => Route {
  const templates = new Map<string, Template>();
  for (const operation of operations) {
    const template = templates.get(operation.path) ?? {
      segments: operation.path.split('/').slice(1),
      operations: [],
    };
    template.operations.push(operation);
    templates.set(operation.path, template);
  }
  const ordered = [...templates.values()].sort(byConcreteness);
  return (method, pathname) => {
    if (!pathname.startsWith(`${prefix}/`)) return { kind: 'unknown' };
    const segments = pathname.slice(prefix.length + 1).split('/');
    const template = ordered.find((candidate) => matches(candidate, segments));
    if (!template) return { kind: 'unknown' };
    const operation = template.operations.find((candidate) => candidate.method === method);
    if (operation) return { kind: 'operation', operation, path: valuesOf(template, segments) };
    const allow = template.operations.map((candidate) => candidate.method);
    return { kind: 'other-method', operation: template.operations[0] as OperationDescription, allow };
  };
}

function matches({ segments }: Template, given: readonly string[]): boolean {
  return (
    segments.length === given.length &&
    segments.every((segment, i) => (isVariable(segment) ? given[i] !== '' : segment === given[i]))
  );
}

function valuesOf({ segments }: Template, given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    segments.flatMap((segment, i) => (isVariable(segment) ? [[segment.slice(1, -1), given[i] ?? '']] : [])),
  );
}
