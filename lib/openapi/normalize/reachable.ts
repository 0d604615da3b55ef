import type { Schema, SchemaTable } from '../model.ts';
import type { Schemas } from '../resolve-schema.ts';

/** Above this a table holds what is shown only: operations of one API would else carry all of it each. */
const maxClosure = 150;
/** Named schemas, and members of shown ones, that all tables of an API may hold together. */
const allClosures = 450_000;
const allShown = 6_000_000;

/** Published values may hold members called `ref`, which mean nothing here. */
export const valueKeys: ReadonlySet<string> = new Set([
  'examples',
  'wrongExamples',
  'enum',
  'const',
  'default',
]);

/** Names of the schemas that a part of the model refers to itself, not through another named one. */
export function namesIn(start: object): ReadonlySet<string> {
  const names = new Set<string>();
  const pending: object[] = [start];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    addNames(value, names);
    for (const key of Object.keys(value)) {
      const child = (value as Record<string, unknown>)[key];
      if (typeof child === 'object' && child !== null && !valueKeys.has(key)) pending.push(child);
    }
  }
  return names;
}

function addNames(value: object, names: Set<string>): void {
  const { ref, discriminator } = value as { ref?: unknown; discriminator?: { mapping?: unknown } };
  if (typeof ref === 'string') names.add(ref);
  if (typeof discriminator !== 'object' || !Array.isArray(discriminator?.mapping)) return;
  for (const { schema } of discriminator.mapping as { schema: string }[]) names.add(schema);
}

/** What named schemas reach, each looked through once. */
export class Reach {
  private readonly named: (name: string) => Schema | undefined;
  private readonly direct = new Map<string, ReadonlySet<string>>();
  private readonly maxClosure: number;
  private readonly maxShown: number;

  /** @param tables that will be asked for: the more, the less each may hold, so that the whole stays bounded. */
  constructor(named: (name: string) => Schema | undefined, tables: number) {
    this.named = named;
    this.maxClosure = Math.max(20, Math.min(maxClosure, Math.floor(allClosures / tables)));
    this.maxShown = Math.max(200, Math.floor(allShown / tables));
  }

  /**
   * Every named schema that the part refers to, transitively, in order of discovery; where everything leads to
   * everything, what `show` looks up.
   */
  from(part: object, show: (table: Schemas) => void): SchemaTable {
    const whole = this.closure(part);
    if (whole.size <= this.maxClosure) return whole;
    const shown = new Map<string, Schema>();
    let members = 0;
    show({
      get: (name) => {
        const known = shown.get(name);
        // What is not in the table is linked: its own page has it.
        if (known !== undefined || members >= this.maxShown) return known;
        const schema = this.named(name);
        if (schema) shown.set(name, schema);
        members += 1 + (schema?.properties?.length ?? 0);
        return schema;
      },
    });
    return shown;
  }

  private closure(part: object): SchemaTable {
    const reached = new Map<string, Schema>();
    let level = namesIn(part);
    while (level.size > 0 && reached.size <= this.maxClosure) {
      const next = new Set<string>();
      for (const name of level) {
        const schema = reached.has(name) ? undefined : this.named(name);
        if (schema === undefined) continue;
        reached.set(name, schema);
        for (const child of this.directly(name, schema)) next.add(child);
      }
      level = next;
    }
    return reached;
  }

  private directly(name: string, schema: Schema): ReadonlySet<string> {
    const known = this.direct.get(name);
    if (known) return known;
    const names = namesIn(schema);
    this.direct.set(name, names);
    return names;
  }
}
