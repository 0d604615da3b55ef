import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { escapeToken, tokensOf } from './pointer.ts';
import {
  countSeparators,
  maxDepth,
  maxSeparators,
  type Parsed,
  type Position,
  type TextFault,
} from './syntax.ts';

const maxAliases = 1000;
/** One broken bracket can make every line after it wrong. */
const maxFaults = 100;
const tooDeep = `nested too deeply: keep it below ${maxDepth} levels`;
/** Values that aliases may add to a document, so that a small file cannot grow without end. */
const maxAliasedValues = 200_000;

/** YAML 1.2 (and `<<` merge keys) → JSON values; all faults of the syntax, never a thrown error. */
export function parseYaml(source: string): Parsed {
  if (countSeparators(source) > maxSeparators.yaml)
    return refused('more YAML than can be read: write it as JSON, or split it');
  const lines = new LineCounter();
  try {
    // Unique keys are checked below: the package compares each key with all before it.
    const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    if (document.errors.length > 0) {
      // The package reports its own exhausted stack as a fault of the text.
      if (document.errors.some(({ message }) => /stack/i.test(message))) return refused(tooDeep);
      const faults = document.errors.slice(0, maxFaults).map(({ message, pos }) => ({
        pointer: '',
        message: `not valid YAML: ${message.split('\n')[0]?.slice(0, 200) ?? ''}`,
        ...positionAt(lines, pos[0]),
      }));
      return { value: undefined, faults, locate: atStart };
    }
    const reader = new YamlReader(document.contents as Node | null, lines);
    const value = reader.read(document.contents as Node | null, '', 0);
    return { value, faults: reader.faults, locate: (pointers) => pointers.map((at) => reader.locate(at)) };
  } catch (error) {
    if (error instanceof YamlBoundError) return refused(error.message, error.position);
    if (error instanceof RangeError) return refused(tooDeep);
    return refused('not valid YAML');
  }
}

function refused(message: string, position: Position = { line: 1, column: 1 }): Parsed {
  return { value: undefined, faults: [{ pointer: '', message, ...position }], locate: atStart };
}

function atStart(pointers: readonly string[]): Position[] {
  return pointers.map(() => ({ line: 1, column: 1 }));
}

function positionAt(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

class YamlBoundError extends Error {
  readonly position: Position;

  constructor(message: string, position: Position) {
    super(message);
    this.position = position;
  }
}

class YamlReader {
  readonly faults: TextFault[] = [];
  private aliases = 0;
  private aliasedValues = 0;
  private readonly anchors = new Map<string, Node>();
  private readonly pairs = new Map<object, ReadonlyMap<string, Pair>>();
  private readonly root: Node | null;
  private readonly lines: LineCounter;

  constructor(root: Node | null, lines: LineCounter) {
    this.root = root;
    this.lines = lines;
  }

  read(node: unknown, pointer: string, depth: number, inAlias = false): unknown {
    if (depth > maxDepth) throw this.bound(node, tooDeep);
    if (inAlias && ++this.aliasedValues > maxAliasedValues) {
      throw this.bound(
        node,
        `YAML aliases grow this file by more than ${maxAliasedValues} values: write the values out or use $ref`,
      );
    }
    if (isAlias(node)) return this.readAlias(node.source, node, pointer, depth);
    if (isScalar(node)) {
      this.anchor(node);
      return typeof node.value === 'bigint' ? Number(node.value) : node.value;
    }
    if (isSeq(node)) {
      this.anchor(node);
      return node.items.map((item, index) => this.read(item, `${pointer}/${index}`, depth + 1, inAlias));
    }
    if (isMap(node)) {
      this.anchor(node);
      return this.readMap(node.items, pointer, depth, inAlias);
    }
    return null;
  }

  private anchor(node: Node & { anchor?: string | undefined }): void {
    if (node.anchor) this.anchors.set(node.anchor, node);
  }

  private readAlias(name: string, node: Node, pointer: string, depth: number): unknown {
    if (++this.aliases > maxAliases) {
      throw this.bound(node, `more than ${maxAliases} YAML aliases: use $ref to share values`);
    }
    const target = this.anchors.get(name);
    if (target === undefined) {
      this.fault(node, pointer, `the YAML alias *${name} stands before its anchor or has none`);
      return null;
    }
    return this.read(target, pointer, depth, true);
  }

  private readMap(items: Pair[], pointer: string, depth: number, inAlias: boolean): object {
    const map: Record<string, unknown> = {};
    const merged: unknown[] = [];
    for (const { key, value } of items) {
      const name = this.keyOf(key, pointer);
      const at = `${pointer}/${escapeToken(name)}`;
      const read = this.read(value, at, depth + 1, inAlias);
      if (name === '<<') merged.push(...(Array.isArray(read) ? read : [read]));
      else if (Object.hasOwn(map, name) && !inAlias) {
        this.fault(key, at, `the key "${name}" stands here twice: keep one`);
      } else define(map, name, read);
    }
    for (const source of merged) addMissing(map, source);
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
    this.faults.push({ pointer, message, ...this.positionOf(node) });
  }

  private bound(node: unknown, message: string): YamlBoundError {
    return new YamlBoundError(message, this.positionOf(node));
  }

  private positionOf(node: unknown): Position {
    const range = (node as Node | null)?.range;
    return range ? positionAt(this.lines, range[0]) : { line: 1, column: 1 };
  }

  /** The pairs of a map by key: a map of a hostile file may have as many of them as faults. */
  private pairsOf(map: { items: Pair[] }): ReadonlyMap<string, Pair> {
    const known = this.pairs.get(map);
    if (known) return known;
    const pairs = new Map<string, Pair>();
    for (const pair of map.items) {
      const name = isScalar(pair.key) ? keyText(pair.key) : undefined;
      if (name !== undefined && !pairs.has(name)) pairs.set(name, pair);
    }
    this.pairs.set(map, pairs);
    return pairs;
  }

  /** Position of the key that holds the value, or of the array's item. */
  locate(pointer: string): Position {
    let node: unknown = this.root;
    let position = this.positionOf(node);
    for (const token of tokensOf(pointer)) {
      if (isAlias(node)) node = this.anchors.get(node.source);
      if (isMap(node)) {
        const pair = this.pairsOf(node).get(token);
        if (pair === undefined) break;
        position = this.positionOf(pair.key);
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(token)];
        if (node === undefined) break;
        position = this.positionOf(node);
      } else break;
    }
    return position;
  }
}

function keyText(key: { value: unknown; source?: string }): string {
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
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
