import { isObject } from '../openapi/json-value.ts';
import type { Operation, OperationSummary, Response } from '../openapi/model.ts';

/** An operation that takes values of an answer. */
export interface NextCall {
  readonly operation: Pick<OperationSummary, 'slug' | 'method' | 'title'>;
  /** Values or runtime expressions, by the names of the operation's parameters. */
  readonly parameters: readonly { readonly name: string; readonly value: unknown }[];
  /** A value or runtime expressions, which stand in for members of the body that it starts from. */
  readonly requestBody?: unknown;
}

/** Suggestions and links that an answer shows at most. */
const most = 6;

/**
 * What can be called with an answer: what the description links it to; where it links to nothing, the operations whose
 * path it can fill.
 *
 * @param others operations of the same API
 */
export function nextCalls(
  operation: Operation,
  response: Response,
  others: readonly OperationSummary[],
): NextCall[] {
  const linked = response.links.flatMap(({ operation: target, parameters, requestBody }) =>
    target
      ? [{ operation: outline(target), parameters, ...(requestBody !== undefined && { requestBody }) }]
      : [],
  );
  if (linked.length > 0 || !response.status.startsWith('2')) return linked.slice(0, most);
  const value = response.content[0]?.examples[0]?.value;
  const places = placesOf(value);
  return others
    .filter(({ slug }) => slug !== operation.slug)
    .flatMap((other) => {
      const parameters = fillPath(other.path, operation.path, places);
      return parameters ? [{ operation: outline(other), parameters }] : [];
    })
    .slice(0, most);
}

function outline({ slug, method, title }: OperationSummary): NextCall['operation'] {
  return { slug, method, title };
}

/** Every variable of a path by what an answer holds; undefined where it has none, or the answer lacks one. */
function fillPath(
  path: string,
  from: string,
  places: ReadonlyMap<string, string>,
): NextCall['parameters'] | undefined {
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
  if (names.length === 0) return undefined;
  const filled = names.map((name) => {
    // A plain "id" is one of the collection, or of the very thing, that the answer came from.
    const isOfThis = path === from || path.startsWith(`${from}/`);
    const pointer = places.get(plain(name)) ?? (isOfThis ? places.get('id') : undefined);
    if (plain(name) === 'id' && !isOfThis) return { name, value: undefined };
    return { name, value: pointer === undefined ? undefined : `$response.body#${pointer}` };
  });
  return filled.every(({ value }) => value !== undefined) ? filled : undefined;
}

/** `user_id`, `userId` and `user-id` are one name. */
function plain(name: string): string {
  return name.replace(/[^a-z\d]/gi, '').toLowerCase();
}

/** By plain name the JSON Pointer of the first text or number of that name in an example, the outermost first. */
function placesOf(example: unknown): Map<string, string> {
  const places = new Map<string, string>();
  let level: [pointer: string, value: unknown][] = [['', example]];
  for (let depth = 0; depth < 4 && level.length > 0; depth += 1) {
    const next: typeof level = [];
    for (const [pointer, value] of level) {
      if (Array.isArray(value)) next.push([`${pointer}/0`, value[0]]);
      else if (isObject(value))
        for (const [name, member] of Object.entries(value)) {
          const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
          if (typeof member === 'object') next.push([at, member]);
          else if (!places.has(plain(name))) places.set(plain(name), at);
        }
    }
    level = next;
  }
  return places;
}
