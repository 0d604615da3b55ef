import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { escapeToken } from './pointer.ts';
import { refusalOf } from './syntax.ts';
import { yamlNumber } from './yaml-number.ts';
import { YamlPlaces } from './yaml-places.ts';

const maxAliases = 1000;
/** Values that aliases may add to a document, so that a small file cannot grow without end. */
const maxAliasedValues = 200_000;

/** A fault of the text, before its offset is known as line and column. */
export interface OffsetFault {
  readonly pointer: string;
  readonly message: string;
  readonly offset: number;
}

/** A text that is not read further. */
export class YamlBoundError extends Error {
  readonly offset: number;

  constructor(message: string, offset = 0) {
    super(message);
    this.offset = offset;
  }
}

/** Nodes of the package → JSON values and where they stand. Throws a `YamlBoundError` where they grow without end. */
export class YamlReader {
  readonly faults: OffsetFault[] = [];
  readonly places = new YamlPlaces();
  private aliases = 0;
  private aliasedValues = 0;
  private readonly anchors = new Map<string, { readonly node: Node; readonly place: number }>();

  read(root: unknown): unknown {
    return this.readAt(root, '', 0, offsetOf(root), undefined);
  }

  private readAt(
    node: unknown,
    pointer: string,
    depth: number,
    offset: number | undefined,
    key: string | undefined,
  ): unknown {
    const place = this.places.enter(offset, key);
    const value = this.readNode(node, pointer, depth, place);
    this.places.leave(place);
    return value;
  }

  /** @param place where the value stands; undefined within an alias, whose values stand elsewhere. */
  private readNode(node: unknown, pointer: string, depth: number, place: number | undefined): unknown {
    const refusal = refusalOf(pointer, depth);
    if (refusal !== undefined) throw bound(node, refusal);
    if (place === undefined && ++this.aliasedValues > maxAliasedValues) {
      throw bound(
        node,
        `YAML aliases grow this file by more than ${maxAliasedValues} values: write the values out or use $ref`,
      );
    }
    if (isAlias(node)) return this.readAlias(node.source, node, pointer, depth, place);
    if (place !== undefined) this.anchor(node as (Node & { anchor?: string }) | null, place);
    if (isScalar(node)) return readScalar(node);
    if (isSeq(node)) return this.readList(node.items, pointer, depth, place);
    if (isMap(node)) return this.readMap(node.items, pointer, depth, place);
    return null;
  }

  private anchor(node: (Node & { anchor?: string }) | null, place: number): void {
    if (node?.anchor) this.anchors.set(node.anchor, { node, place });
  }

  private readAlias(
    name: string,
    node: Node,
    pointer: string,
    depth: number,
    place: number | undefined,
  ): unknown {
    if (++this.aliases > maxAliases) {
      throw bound(node, `more than ${maxAliases} YAML aliases: use $ref to share values`);
    }
    const target = this.anchors.get(name);
    if (target === undefined) {
      this.fault(node, pointer, `the YAML alias *${name} stands before its anchor or has none`);
      return null;
    }
    if (place !== undefined) this.places.refer(place, target.place);
    return this.readNode(target.node, pointer, depth, undefined);
  }

  private readList(
    items: readonly unknown[],
    pointer: string,
    depth: number,
    place: number | undefined,
  ): unknown[] {
    return items.map((item, index) => {
      const at = `${pointer}/${index}`;
      if (place === undefined) return this.readNode(item, at, depth + 1, undefined);
      return this.readAt(item, at, depth + 1, offsetOf(item), undefined);
    });
  }

  private readMap(items: readonly Pair[], pointer: string, depth: number, place: number | undefined): object {
    const map: Record<string, unknown> = {};
    const merged: unknown[][] = [];
    for (const { key, value } of items) {
      const name = this.keyOf(key, pointer);
      const at = `${pointer}/${escapeToken(name)}`;
      const read =
        place === undefined
          ? this.readNode(value, at, depth + 1, undefined)
          : this.readAt(value, at, depth + 1, offsetOf(key), name);
      if (name === '<<') merged.push(Array.isArray(read) ? read : [read]);
      else if (Object.hasOwn(map, name) && place !== undefined) {
        this.fault(key, at, `the key "${name}" stands here twice: keep one`);
      } else define(map, name, read);
    }
    for (const source of merged.flat()) addMissing(map, source);
    return map;
  }

  private keyOf(key: unknown, pointer: string): string {
    if (isScalar(key)) {
      if (typeof key.value === 'string') return key.value;
      return key.source ?? String(key.value);
    }
    this.fault(key, pointer, 'a key must be plain text');
    return '';
  }

  private fault(node: unknown, pointer: string, message: string): void {
    this.faults.push({ pointer, message, offset: offsetOf(node) ?? 0 });
  }
}

/** What is no JSON value, such as the timestamps of a document that says that it is YAML 1.1, stays the text it is. */
function readScalar({ value, source }: Scalar): unknown {
  if (typeof value === 'number' || typeof value === 'bigint')
    return yamlNumber(value, source ?? String(value));
  const isJson = value === null || typeof value === 'string' || typeof value === 'boolean';
  return isJson ? value : (source ?? String(value));
}

function bound(node: unknown, message: string): YamlBoundError {
  return new YamlBoundError(message, offsetOf(node));
}

function offsetOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

// Assigning `__proto__` would change the object's prototype instead of adding a member.
function define(map: object, key: string, value: unknown): void {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}

function addMissing(map: object, source: unknown): void {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) return;
  for (const [key, value] of Object.entries(source)) {
    if (!Object.hasOwn(map, key)) define(map, key, value);
  }
}
