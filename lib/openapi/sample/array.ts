import type { Schema } from '../model.ts';
import { limits } from './limits.ts';
import { type Make, nothing } from './make.ts';
import { highest, lowest, type Place } from './parts.ts';

/** Lists for a place without choices: as short as they tell something; then with another first item, then empty. */
export function* sampleArrays(place: Place, maker: Make, isVaried: boolean): Generator<unknown[]> {
  const { parts } = place;
  const least = Math.max(lowest(parts, 'minItems') ?? 0, 0);
  const most = highest(parts, 'maxItems') ?? Number.POSITIVE_INFINITY;
  if (least > most || least > limits.items) return;
  const list = new ArrayMaker(place, maker);
  const usual = Math.min(Math.max(least, list.usual), most);
  // What has to be among the items stands behind those with a place of their own, or, where there is no room, in one.
  for (const shift of list.hasContained ? [0, 1, 2] : [0]) {
    const made = list.build(usual, shift);
    if (made.length >= least) {
      yield made;
      if (isVaried) yield* list.varied(made, shift);
    }
  }
  if (least < usual) yield list.build(least, 0);
  if (least === 0) yield [];
}

class ArrayMaker {
  private readonly place: Place;
  private readonly maker: Make;
  private readonly contained: readonly { readonly schema: Schema; readonly count: number }[];
  private readonly prefix: number;
  private readonly isSet: boolean;

  constructor(place: Place, maker: Make) {
    this.place = place;
    this.maker = maker;
    const { parts } = place;
    this.contained = parts.flatMap(({ contains, minContains = 1 }) =>
      contains && minContains > 0 ? [{ schema: contains, count: minContains }] : [],
    );
    this.prefix = Math.max(0, ...parts.map(({ prefixItems = [] }) => prefixItems.length));
    this.isSet = parts.some(({ uniqueItems }) => uniqueItems === true);
  }

  get hasContained(): boolean {
    return this.contained.length > 0;
  }

  get usual(): number {
    const contained = this.contained.reduce((sum, { count }) => sum + count, 0);
    const describes = this.place.parts.some(({ items }) => typeof items === 'object');
    return Math.max(this.prefix + contained, describes ? 1 : 0);
  }

  /** @param shift by how much what has to be among the items is moved to the front */
  build(length: number, shift: number): unknown[] {
    const made: unknown[] = [];
    const seen = new Set<string>();
    // Each schema of items goes on where it was, so that a set costs no more than a list.
    const sources = new Map<string, Iterator<unknown>>();
    while (made.length < Math.min(length, limits.items)) {
      const value = this.item(made.length, shift, seen, sources);
      if (value === nothing) break;
      made.push(value);
      seen.add(JSON.stringify(value));
    }
    return made;
  }

  *varied(made: readonly unknown[], shift: number): Generator<unknown[]> {
    if (made.length === 0) return;
    let turns = 0;
    for (const value of this.maker.all(this.schemasAt(0, shift).schemas, this.place.inside)) {
      if (++turns > limits.variations) return;
      yield made.with(0, value);
    }
  }

  private item(
    at: number,
    shift: number,
    seen: Set<string>,
    sources: Map<string, Iterator<unknown>>,
  ): unknown {
    const { schemas, source } = this.schemasAt(at, shift);
    if (!this.isSet) return this.maker.first(schemas, this.place.inside, 2);
    const values = sources.get(source) ?? this.maker.all(schemas, this.place.inside, 2);
    sources.set(source, values);
    for (let next = values.next(); !next.done; next = values.next())
      if (!seen.has(JSON.stringify(next.value))) return next.value;
    return nothing;
  }

  private schemasAt(at: number, shift: number): { schemas: readonly Schema[]; source: string } {
    const own = this.place.parts.flatMap((part) => itemSchemas(part, at));
    const contained = this.containedAt(at - this.prefix + shift);
    const source = at < this.prefix ? `at ${at}` : `of ${contained}`;
    const found = this.contained[contained];
    return { schemas: found ? [...own, found.schema] : own, source };
  }

  /** Which of the `contains` an item is for; as many items as there are to be, one `contains` after the other. */
  private containedAt(place: number): number {
    let left = place;
    if (left < 0) return -1;
    return this.contained.findIndex(({ count }) => {
      left -= count;
      return left < 0;
    });
  }
}

const never: Schema = { types: [], never: true };

function itemSchemas({ prefixItems = [], items, unevaluatedItems }: Schema, at: number): readonly Schema[] {
  const own = prefixItems[at];
  if (own) return [own];
  const rest = items ?? unevaluatedItems;
  if (rest === false) return [never];
  return typeof rest === 'object' ? [rest] : [];
}
