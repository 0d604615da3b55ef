import type { Api, OperationSummary } from '../openapi/model.ts';
import { calledBaseUrls } from '../request/offered-servers.ts';
import { readSegment } from '../request/read-segment.ts';
import type { ProxyContext } from './context.ts';
import { limits } from './limits.ts';

/**
 * The operation whose template a URL has the shape of; the most literal one where several fit, as OpenAPI asks.
 *
 * Compares the parsed URL, the very one that is then dialled, segment by segment and byte for byte: no second parser
 * can see another path in it (`..`, `//`, `;`, another case or a trailing slash match nothing).
 */
export function matchOperation(
  method: string,
  url: URL,
  apis: readonly Api[],
  context: ProxyContext,
): { readonly api: string; readonly operation: OperationSummary } | undefined {
  const segments = url.pathname.split('/');
  const found = apis.flatMap((api) => {
    const prefixes = basesOf(api, context)
      .filter(({ origin }) => origin === url.origin)
      .map(({ pathname }) => pathname.replace(/\/$/, ''));
    return api.tags
      .flatMap((tag) => tag.operations)
      .filter(
        ({ method: declared, path }) => declared === method && isAt(path, [...new Set(prefixes)], segments),
      )
      .map((operation) => ({ api: api.slug, operation }));
  });
  return found.sort((a, b) => variables(a.operation.path) - variables(b.operation.path))[0];
}

/** Where the APIs are called: at their backends, and for mocked ones what their own servers are called. */
export function listOrigins(apis: readonly Api[], context: ProxyContext): ReadonlySet<string> {
  return new Set(apis.flatMap((api) => basesOf(api, context).map(({ origin }) => origin)));
}

/** One backend; where the mock answers, which calls nobody, whatever a reader may choose among the API's servers. */
function basesOf({ slug, servers }: Api, { dials, settings }: ProxyContext): URL[] {
  const sources = { servers, backend: dials.get(slug)?.backend, origin: settings.publicOrigin };
  return calledBaseUrls(sources).map((base) => new URL(base));
}

function isAt(path: string, prefixes: readonly string[], segments: readonly string[]): boolean {
  return prefixes.some((prefix) => fits(prefix + path, segments));
}

function variables(path: string): number {
  return path.split('{').length;
}

function fits(template: string, segments: readonly string[]): boolean {
  const parts = template.split('/');
  return (
    parts.length === segments.length && parts.every((part, index) => fitsSegment(part, segments[index] ?? ''))
  );
}

function fitsSegment(part: string, segment: string): boolean {
  return readSegment(part, segment)?.every(isOneSegment) ?? false;
}

/** A value that no later decoding can turn into a step up, a new segment or a path parameter. */
function isOneSegment(value: string): boolean {
  if (value.includes(';') || (decode(value) ?? value).length > limits.pathValue) return false;
  for (let layer = value; ; ) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (/[/\\\u0000-\u001f\u007f]|^\.{1,2}$/.test(layer)) return false;
    const decoded = decode(layer);
    if (decoded === layer) return true;
    if (decoded === undefined) return false;
    layer = decoded;
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
