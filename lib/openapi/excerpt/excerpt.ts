import { isObject } from '../json-value.ts';
import { escapeToken, tokensOf } from '../parse/pointer.ts';
import { type Piece, rootPlace } from './list-pieces.ts';

/** Reads a piece by its place; `undefined` where the description has none there. */
export type FindPiece = (place: string) => Promise<Piece | undefined>;

/** What names an operation: of a webhook `path` is its name. */
export interface ExcerptOperation {
  readonly kind: 'operation' | 'webhook';
  readonly method: string;
  readonly path: string;
}

/**
 * A description of these operations alone: with every component that they reach, cycles included, the security schemes
 * that they name, and nothing else.
 */
export async function makeExcerpt(
  operations: readonly ExcerptOperation[],
  find: FindPiece,
): Promise<Readonly<Record<string, unknown>>> {
  const pieces = new Map<string, unknown>();
  const wanted = new Set<string>();
  const take = async (place: string): Promise<boolean> => {
    const piece = await find(place);
    if (piece === undefined) return false;
    pieces.set(place, piece.value);
    for (const need of piece.needs) wanted.add(need);
    return true;
  };
  for (const operation of operations) for (const place of placesOf(operation)) if (await take(place)) break;
  const tags = new Set([...pieces.values()].flatMap(tagsOf));
  // A Set's iterator sees what is added on the way, and has each place once.
  for (const place of wanted) if (!pieces.has(place)) await take(place);
  const root = await find(rootPlace);
  return join(withTags(root?.value, tags), pieces);
}

/** Where an operation may stand: a method of its own has a member, any other is listed by its name (OpenAPI 3.2). */
function placesOf({ kind, method, path }: ExcerptOperation): string[] {
  const item = `/${kind === 'webhook' ? 'webhooks' : 'paths'}/${escapeToken(path)}`;
  return [`${item}/${method.toLowerCase()}`, `${item}/additionalOperations/${escapeToken(method)}`];
}

function tagsOf(operation: unknown): unknown[] {
  return isObject(operation) && Array.isArray(operation.tags) ? operation.tags : [];
}

/** The tags that are named, and what these stand below (OpenAPI 3.2). */
function withTags(root: unknown, names: Set<unknown>): Readonly<Record<string, unknown>> {
  if (!isObject(root)) return {};
  const { tags, ...rest } = root;
  if (!Array.isArray(tags)) return rest;
  const byName = new Map(tags.map((tag) => [tag.name, tag]));
  for (const name of names) {
    const parent = byName.get(name)?.parent;
    if (parent !== undefined) names.add(parent);
  }
  return { ...rest, tags: tags.filter(({ name }) => names.has(name)) };
}

/** A member of the document on the way to the pieces. */
interface Node {
  value?: unknown;
  readonly members: Map<string, Node>;
}

/** Puts each piece at its place. */
function join(root: Readonly<Record<string, unknown>>, pieces: ReadonlyMap<string, unknown>) {
  const top: Node = { value: root, members: new Map() };
  for (const [place, value] of pieces) {
    let node = top;
    for (const token of tokensOf(place)) {
      const next = node.members.get(token) ?? { members: new Map() };
      node.members.set(token, next);
      node = next;
    }
    node.value = value;
  }
  return joined(top) as Readonly<Record<string, unknown>>;
}

/** Names are the author's: `Object.fromEntries` makes each a member of its own, `__proto__` too. */
function joined({ value, members }: Node, within?: unknown): unknown {
  const own = value ?? within;
  if (members.size === 0 || (own !== undefined && !isObject(own))) return own;
  const known = isObject(own) ? own : {};
  return Object.fromEntries([
    ...Object.entries(known),
    ...[...members].map(([key, node]): [string, unknown] => [
      key,
      joined(node, Object.hasOwn(known, key) ? known[key] : undefined),
    ]),
  ]);
}
