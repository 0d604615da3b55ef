import type { Schema, WrongExample } from '../model.ts';
import type { Context } from './context.ts';
import { sayMismatch } from './mark-examples.ts';
import { valueKeys } from './reachable.ts';

type Node = Readonly<Record<string, unknown>>;

/** Tells every schema in a part of the model which of its own examples it refuses. Once all named schemas are known. */
export class SchemaMarks {
  private readonly context: Pick<Context, 'named' | 'values'>;
  private readonly marked = new WeakMap<object, unknown>();

  constructor(context: Pick<Context, 'named' | 'values'>) {
    this.context = context;
  }

  /** The part itself where nothing in it is wrong, so that what parts share stays shared. */
  mark<T>(part: T): T {
    if (typeof part !== 'object' || part === null) return part;
    const known = this.marked.get(part);
    if (known !== undefined) return known as T;
    const made = Array.isArray(part) ? this.list(part) : this.node(part as unknown as Node);
    this.marked.set(part, made);
    return made as T;
  }

  markTable(table: ReadonlyMap<string, Schema>): ReadonlyMap<string, Schema> {
    return new Map(Array.from(table, ([name, schema]) => [name, this.mark(schema)]));
  }

  private list(items: readonly unknown[]): readonly unknown[] {
    const made = items.map((item) => this.mark(item));
    return made.some((item, index) => item !== items[index]) ? made : items;
  }

  private node(node: Node): Node {
    const changed = Object.entries(node).flatMap(([key, value]) => {
      const made = valueKeys.has(key) ? value : this.mark(value);
      return made === value ? [] : [[key, made] as const];
    });
    const wrong = isSchema(node) ? this.wrongExamples(node) : [];
    if (changed.length === 0 && wrong.length === 0) return node;
    return { ...node, ...Object.fromEntries(changed), ...(wrong.length > 0 && { wrongExamples: wrong }) };
  }

  private wrongExamples(schema: Schema): WrongExample[] {
    return (schema.examples ?? []).flatMap((value) => {
      const mismatch = sayMismatch(value, schema, { isMedia: false, type: '' }, this.context);
      return mismatch === undefined ? [] : [{ value, mismatch }];
    });
  }
}

// Of all that has examples, schemas alone say of which types they are.
function isSchema(node: object): node is Schema {
  return 'types' in node && 'examples' in node;
}
