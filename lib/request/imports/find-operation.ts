import { withoutTrailingSlashes } from '../base-url.ts';
import { readSegment } from '../read-segment.ts';
import type { ApiIndex, IndexedOperation, OperationIndex } from './operation-index.ts';

export interface FoundOperation {
  readonly api: string;
  readonly operation: IndexedOperation;
  /** Of the path's variables, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** Whether the host and the path before the template are one of the API's servers. */
  readonly isKnownServer: boolean;
}

/** More segments before a template are no server's path. */
const mostSegments = 6;

/** The APIs whose servers an address is on; all of them where it is on none. */
export function apisOf(url: URL, { apis }: Pick<ApiIndex, 'apis'>): ApiIndex['apis'] {
  const own = apis.filter(({ bases }) => bases.some((base) => restBehind(base, url) !== undefined));
  return own.length > 0 ? own : apis;
}

/**
 * The operations that an address may be of, the best first: on a known server before by the path alone, with more of
 * the path literal, with less before it. Methods are compared by `method`; without it those of all are given.
 */
export function findOperations(
  url: URL,
  method: string | undefined,
  api: ApiIndex['apis'][number],
  operations: OperationIndex,
): FoundOperation[] {
  const known = [...new Set(api.bases.flatMap((base) => restBehind(base, url) ?? []))];
  const candidates = operations.filter(
    (each) => method === undefined || each.method.toUpperCase() === method,
  );
  const found = candidates.flatMap((operation) => {
    const onServer = known
      .map((rest) => readPath(operation.path, rest.split('/')))
      .find((values) => values !== undefined);
    const path = onServer ?? readTail(operation.path, url.pathname.split('/'));
    return path ? [{ api: api.api, operation, path, isKnownServer: onServer !== undefined }] : [];
  });
  return found.sort((one, other) => rank(one) - rank(other));
}

function rank({ isKnownServer, operation: { path } }: FoundOperation): number {
  const variables = path.split('{').length - 1;
  const literals = path.split('/').length - variables;
  return (isKnownServer ? 0 : 10_000) + variables * 100 - literals;
}

/** What stands behind a server's base URL, `/` first. */
function restBehind(base: string, url: URL): string | undefined {
  const parsed = URL.parse(base);
  const prefix = withoutTrailingSlashes(parsed?.pathname ?? '');
  const isOn = parsed?.host === url.host && `${url.pathname}/`.startsWith(`${prefix}/`);
  return isOn ? url.pathname.slice(prefix.length) || '/' : undefined;
}

/** The template at the end of a path whose start is somebody else's. */
function readTail(template: string, segments: readonly string[]): Record<string, string> | undefined {
  const start = segments.length - template.split('/').length;
  if (start < 0 || start > mostSegments) return undefined;
  return readPath(template, ['', ...segments.slice(start + 1)]);
}

/** The values of a template's variables in a path of just its segments; a slash at the end counts for nothing. */
function readPath(template: string, given: readonly string[]): Record<string, string> | undefined {
  const parts = template.split('/');
  const segments = given.at(-1) === '' && given.length === parts.length + 1 ? given.slice(0, -1) : given;
  if (parts.length !== segments.length) return undefined;
  const values: [string, string][] = [];
  for (const [index, part] of parts.entries()) {
    const names = [...part.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
    const read = readSegment(
      part,
      names.length > 0 ? (segments[index] ?? '') : decode(segments[index] ?? ''),
    );
    if (read === undefined) return undefined;
    for (const [at, name] of names.entries()) values.push([name, decode(read[at] ?? '')]);
  }
  return Object.fromEntries(values);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
