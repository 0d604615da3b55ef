import { isObject } from '../json-value.ts';
import { escapeToken, tokensOf } from '../parse/pointer.ts';
import { nameAnchors } from './anchors.ts';
import { joinTokens, movedPointer, pointerOf, wholePointer } from './places.ts';
import { type FindNamed, readReferences, valueAt } from './references-in.ts';

/** A part of a description that an excerpt takes whole, and the places of those that it refers to. */
export interface Piece {
  readonly value: unknown;
  readonly needs: readonly string[];
}

/** What an excerpt says of the whole, by its pointer. */
export const rootPlace = '';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']);

/** What stands at the root of a description and holds for every operation. */
const common = [
  ...['openapi', 'swagger', '$self', 'jsonSchemaDialect', 'servers', 'host', 'basePath', 'schemes'],
  ...['consumes', 'produces', 'externalDocs', 'tags'],
];

/**
 * Divides a description into operations and what they reach, by the place of each in an excerpt (a JSON pointer). One
 * document without references to other files; its version may be any. Pure.
 */
export function* listPieces(document: unknown): Generator<readonly [place: string, piece: Piece]> {
  if (!isObject(document)) return;
  yield [rootPlace, { value: rootOf(document), needs: [] }];
  const reader = new Reader(document);
  for (const collection of ['paths', 'webhooks'])
    for (const [name, item] of entriesOf(document[collection]))
      yield* reader.pathItem(joinTokens([collection, name]), reader.resolve(item));
  yield* reader.rest();
}

class Reader {
  private readonly document: Readonly<Record<string, unknown>>;
  private readonly schemes: string;
  private readonly named: FindNamed;
  /** Pointers that were referred to, each once. */
  private readonly wanted = new Set<string>();

  constructor(document: Readonly<Record<string, unknown>>) {
    this.document = document;
    this.schemes = document.swagger === undefined ? '/components/securitySchemes' : '/securityDefinitions';
    this.named = nameAnchors(document);
  }

  *pathItem(at: string, item: Readonly<Record<string, unknown>>): Generator<readonly [string, Piece]> {
    const { additionalOperations, ...members } = item;
    const isOperation = ([key]: [string, unknown]) => methods.has(key);
    const all = Object.entries(members);
    yield [at, this.read(Object.fromEntries(all.filter((entry) => !isOperation(entry))))];
    for (const [method, value] of all.filter(isOperation)) yield this.operation(at, `${at}/${method}`, value);
    for (const [method, value] of entriesOf(additionalOperations))
      yield this.operation(at, `${at}/additionalOperations/${escapeToken(method)}`, value);
  }

  /** What references led to, and what that refers to in turn: a Set's iterator sees what is added on the way. */
  *rest(): Generator<readonly [string, Piece]> {
    for (const pointer of this.wanted) {
      const value = valueAt(this.document, pointer);
      if (value !== undefined) yield [movedPointer(pointer), this.read(value, pointer)];
    }
  }

  /** A path item that refers to another has the members of both. */
  resolve(item: unknown, hops = 0): Readonly<Record<string, unknown>> {
    if (!isObject(item)) return {};
    const { $ref, ...own } = item;
    const pointer = typeof $ref === 'string' && hops < 16 ? pointerOf($ref) : undefined;
    if (pointer === undefined) return item;
    return { ...this.resolve(valueAt(this.document, pointer), hops + 1), ...own };
  }

  private operation(pathItem: string, at: string, value: unknown): readonly [string, Piece] {
    const piece = this.read(value);
    const takesCommon =
      isObject(value) && value.security === undefined && this.document.security !== undefined;
    if (takesCommon) this.wanted.add('/security');
    return [at, { ...piece, needs: [pathItem, ...(takesCommon ? ['/security'] : []), ...piece.needs] }];
  }

  private read(part: unknown, pointer = ''): Piece {
    const scheme = (name: string) => `${this.schemes}/${escapeToken(name)}`;
    // Of the root's requirements the member itself is the part.
    const isSecurity = pointer === '/security';
    const read = readReferences(isSecurity ? { security: part } : part, scheme, this.named);
    const needs = [...new Set([...read.targets].map((target) => this.whole(target)))];
    for (const need of needs) this.wanted.add(need);
    return { value: isSecurity ? part : read.value, needs: needs.map(movedPointer) };
  }

  /** An item of a list has its place among the others only: the list is taken. */
  private whole(target: string): string {
    const tokens = tokensOf(wholePointer(target));
    const list = tokens.findIndex((_, index) =>
      Array.isArray(valueAt(this.document, joinTokens(tokens.slice(0, index)))),
    );
    return joinTokens(list === -1 ? tokens : tokens.slice(0, list));
  }
}

/** The text about the whole API stays with the whole. */
function rootOf(document: Readonly<Record<string, unknown>>): unknown {
  const info = Object.fromEntries(entriesOf(document.info).filter(([key]) => key !== 'description'));
  return {
    ...Object.fromEntries(common.flatMap((key) => (key in document ? [[key, document[key]]] : []))),
    info,
  };
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}
