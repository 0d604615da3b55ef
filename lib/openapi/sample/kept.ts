import type { Schema } from '../model.ts';
import { namesIn } from '../normalize/reachable.ts';
import type { Schemas } from '../resolve-schema.ts';
import { limits } from './limits.ts';

/** What was made of a named schema, and what making it took. */
interface Kept {
  readonly value: unknown;
  /** Levels of schemas below it, and values in it. */
  readonly depth: number;
  readonly values: number;
}

/**
 * First values of named schemas, made once: most schemas of a description stand within many others. What is made depends
 * on the schemas around only where one of them is met again within.
 */
export class KeptValues {
  private readonly table: Schemas;
  private readonly kept = new Map<string, Kept>();
  private readonly scalars = new WeakMap<Schema, unknown>();
  private readonly reached = new Map<string, ReadonlySet<string> | undefined>();

  constructor(table: Schemas) {
    this.table = table;
  }

  /** What is made of a schema of single values, once. */
  scalar(schema: Schema, make: () => unknown): unknown {
    if (!this.scalars.has(schema)) this.scalars.set(schema, make());
    return this.scalars.get(schema);
  }

  /** Undefined where it has to be made. */
  get(key: string, depth: number, values: number): Kept | undefined {
    const known = this.kept.get(key);
    const fits = known && depth + known.depth <= limits.depth && values + known.values <= limits.values;
    return fits ? known : undefined;
  }

  set(key: string, made: Kept): void {
    this.kept.set(key, made);
  }

  /** Whether a named schema means the same wherever it stands within these. */
  isFree(name: string, inside: readonly string[]): boolean {
    if (!this.reached.has(name)) this.reached.set(name, this.reachedFrom(name));
    const reached = this.reached.get(name);
    return reached !== undefined && !inside.some((each) => reached.has(each));
  }

  /** Undefined where it is too much to look through. */
  private reachedFrom(start: string): ReadonlySet<string> | undefined {
    const names = new Set([start]);
    // A Set visits what is added while it is walked.
    for (const name of names) {
      for (const each of this.directly(name)) names.add(each);
      const isKnownAsTooMuch = this.reached.has(name) && this.reached.get(name) === undefined;
      if (isKnownAsTooMuch || names.size > limits.reached) return undefined;
    }
    return names;
  }

  private readonly named = new Map<string, ReadonlySet<string>>();

  private directly(name: string): ReadonlySet<string> {
    const schema = this.table.get(name);
    const names = this.named.get(name) ?? (schema ? namesIn(schema) : new Set<string>());
    this.named.set(name, names);
    return names;
  }
}
