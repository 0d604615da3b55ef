import { jsonLimits } from '#json/limits.ts';
import type { Findings } from '../check/findings.ts';
import type { FoundNode } from '../json-path.ts';
import { isObject, type Origin } from '../parse/place.ts';
import { OverlayLimitError, overlayLimits } from './limits.ts';
import { childOf, type Origins } from './origins.ts';

const maxDepth = jsonLimits.description.depth;

/** What is put into the document, and where it is written. */
export interface Addition {
  readonly value: unknown;
  readonly origin: Origin;
  /** Where it is told that it does not fit; absent: where it is written. */
  readonly toldAt?: Origin;
}

/** Changes a document in place, and keeps where each part of it is written. */
export class Changer {
  private readonly origins: Origins;
  private readonly root: unknown;
  private readonly findings: Findings;
  private left: number = overlayLimits.added;

  constructor(root: unknown, origins: Origins, findings: Findings) {
    this.root = root;
    this.origins = origins;
    this.findings = findings;
  }

  /** Takes values out of what holds them. */
  remove(nodes: readonly FoundNode[]): void {
    // All are looked up first: a list that has lost an item counts the others anew.
    const lists = new Map<unknown[], { origin: Origin; gone: Set<number> }>();
    const objects: (readonly [object, string])[] = [];
    for (const { path } of nodes) {
      const holder = this.valueAt(path.slice(0, -1));
      const key = path.at(-1) ?? '';
      if (Array.isArray(holder)) {
        const list = lists.get(holder) ?? { origin: this.origins.at(path.slice(0, -1)), gone: new Set() };
        list.gone.add(Number(key));
        lists.set(holder, list);
      } else if (isObject(holder)) objects.push([holder, String(key)]);
    }
    for (const [holder, key] of objects) Reflect.deleteProperty(holder, key);
    for (const [list, { origin, gone }] of lists) {
      const origins = list.map((_, index) => this.origins.ofMember(list, index, origin));
      const stays = (_: unknown, index: number) => !gone.has(index);
      const kept = list.filter(stays);
      // Not as arguments: a call takes some hundred thousand of them.
      list.length = 0;
      for (const item of kept) list.push(item);
      this.origins.setAll(list, origins.filter(stays));
    }
  }

  /** Merges into an object, appends to a list, or stands in place of a single value. */
  update({ value, path }: FoundNode, addition: Addition): void {
    const depth = path.length;
    if (Array.isArray(value)) this.append(value, addition, depth);
    else if (isObject(value) && isObject(addition.value)) this.merge(value, addition, depth);
    else if (isObject(value)) this.tell(addition, 'is put into an object and must be one');
    else if (isNested(addition.value))
      this.tell(addition, 'is put in place of a single value and must be one');
    else this.replace(path, addition);
  }

  private replace(path: FoundNode['path'], addition: Addition): void {
    const holder = this.valueAt(path.slice(0, -1));
    if (isNested(holder)) this.put(holder, path.at(-1) ?? '', addition, path.length);
  }

  /** A value of its own, so that what is put into one place later is not in the others too. */
  copy(value: unknown, depth: number): unknown {
    if (--this.left < 0)
      throw new OverlayLimitError(
        `adds too much: overlays may add ${overlayLimits.added} values to a description, counted at each place`,
      );
    if (depth > maxDepth) throw new OverlayLimitError(`nests too deeply: keep it below ${maxDepth} levels`);
    if (!Array.isArray(value) && !isObject(value)) return value;
    const made: object = Array.isArray(value) ? [] : {};
    for (const key of Object.keys(value)) define(made, key, this.copy(childOf(value, key), depth + 1));
    this.origins.copy(value, made);
    return made;
  }

  private merge(target: object, whole: Addition, depth: number): void {
    for (const key of Object.keys(whole.value as object)) {
      const addition = this.partOf(whole, key);
      if (!Object.hasOwn(target, key)) this.put(target, key, addition, depth + 1);
      else this.join(target, key, addition, depth + 1);
    }
  }

  /** What both have under a key. */
  private join(target: object, key: string, addition: Addition, depth: number): void {
    const present = childOf(target, key);
    const { value } = addition;
    if (Array.isArray(present) && Array.isArray(value)) this.append(present, addition, depth);
    else if (isObject(present) && isObject(value)) this.merge(present, addition, depth);
    else if (!isNested(present) && !isNested(value)) this.put(target, key, addition, depth);
    // A key without a value is how examples of the specification leave a part as it is.
    else if (value !== null)
      this.tell(
        addition,
        `does not fit: ${wordOf(present)} stands there, and ${wordOf(value)} is put in; remove it first`,
      );
  }

  private append(list: unknown[], whole: Addition, depth: number): void {
    const items = Array.isArray(whole.value)
      ? whole.value.map((_, index) => this.partOf(whole, index))
      : [whole];
    for (const item of items) this.put(list, list.length, item, depth + 1);
  }

  private partOf({ value, origin, ...told }: Addition, key: string | number): Addition {
    return { ...told, value: childOf(value, key), origin: this.origins.ofMember(value, key, origin) };
  }

  private put(holder: object, key: string | number, { value, origin }: Addition, depth: number): void {
    define(holder, key, this.copy(value, depth));
    this.origins.set(holder, key, origin);
  }

  private valueAt(path: readonly (string | number)[]): unknown {
    return path.reduce<unknown>(childOf, this.root);
  }

  private tell({ origin, toldAt = origin }: Addition, message: string): void {
    const { file, pointer } = toldAt;
    this.findings.error({ file, pointer, value: undefined }, message);
  }
}

/** Whether the names that lead to a value are longer together, or more, than those of a description may be. */
export function isTooDeep(root: unknown): boolean {
  const pending: (readonly [value: unknown, depth: number, names: number])[] = [[root, 0, 0]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [value, depth, names] = next;
    if (depth > maxDepth || names > jsonLimits.description.path) return true;
    if (isNested(value))
      for (const key of Object.keys(value))
        pending.push([childOf(value, key), depth + 1, names + key.length + 1]);
  }
  return false;
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return isNested(value) ? 'an object' : 'a single value';
}

function isNested(value: unknown): value is object {
  return Array.isArray(value) || isObject(value);
}

// Assigning `__proto__` would change the object's prototype instead of adding a member.
function define(holder: object, key: string | number, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
