import { tokensOf } from './pointer.ts';

/** Offset in the text where nothing says one. */
const unknown = -1;

/**
 * Where each value of a YAML text stands, in flat lists in the order of the text. What the package makes of the text
 * takes ten times as much memory, and is let go of as soon as the values are read.
 */
export class YamlPlaces {
  private readonly offsets: number[] = [];
  /** The place after the last one within each place. */
  private readonly ends: number[] = [];
  private readonly keys: (string | undefined)[] = [];
  private readonly targets = new Map<number, number>();
  private readonly children = new Map<number, ReadonlyMap<string, number>>();

  /** @param key undefined: an item of a list. Returns the new place, which `leave` must end. */
  enter(offset: number | undefined, key: string | undefined): number {
    const place = this.offsets.push(offset ?? unknown) - 1;
    this.ends.push(place + 1);
    this.keys.push(key);
    return place;
  }

  leave(place: number): void {
    this.ends[place] = this.offsets.length;
  }

  /** The place is an alias for what stands at another one. */
  refer(place: number, target: number): void {
    this.targets.set(place, target);
  }

  /** Offset of the key that holds the value, or of the list's item; of the nearest one around it where there is none. */
  locate(pointer: string): number {
    let place = 0;
    for (const token of tokensOf(pointer)) {
      const child = this.childrenOf(this.targets.get(place) ?? place).get(token);
      if (child === undefined) break;
      place = child;
    }
    return Math.max(this.offsets[place] ?? 0, 0);
  }

  /** By key or index: a map of a hostile file may have as many of them as faults. */
  private childrenOf(parent: number): ReadonlyMap<string, number> {
    const known = this.children.get(parent);
    if (known) return known;
    const found = new Map<string, number>();
    const end = this.ends[parent] ?? 0;
    for (let at = parent + 1; at < end; at = this.ends[at] ?? end) {
      const key = this.keys[at] ?? String(found.size);
      if (!found.has(key)) found.set(key, at);
    }
    this.children.set(parent, found);
    return found;
  }
}
