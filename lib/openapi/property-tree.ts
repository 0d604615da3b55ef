import { withinProperty, withoutWordedBranches } from './branches.ts';
import { describeType } from './describe-schema.ts';
import { coreOf, resolveWithNames, typeOfItems, withOpenItems } from './items-behind.ts';
import type { Choice, Property, Schema } from './model.ts';
import { kebab } from './normalize/slug.ts';
import { pageLimits, restOf } from './page-limits.ts';
import type { LabelledShape, PropertyNode, Shape } from './property-shape.ts';
import { resolveSchema, type Schemas } from './resolve-schema.ts';
import type { Direction } from './sample.ts';
import { conditionsOf } from './schema-conditions.ts';
import { hasChoices, isComposite, isEmpty, typeBehind } from './schema-kinds.ts';
import { branchOf, type Draft, outside, type Position, type Task } from './tree-task.ts';

export { describeConstraints, describeType } from './describe-schema.ts';
export type * from './property-shape.ts';

export interface TreeOptions {
  /** Leaves `readOnly` out of requests and `writeOnly` out of responses. Absent: both are shown. */
  readonly direction?: Direction;
  /** Builds no more than what leads to one path, and that however far it lies behind the limits of a page. */
  readonly leadsTo?: (path: string) => boolean;
}

/** Named schemas are linked instead of opened from here on. */
const softDepth = 5;
const softNodes = 250;
/** Nothing is opened from here on. */
const hardDepth = 24;
const hardNodes = 3000;

/** The tree of a schema's properties, the same for page, Markdown, search and permalinks. Always finite. */
export function buildPropertyTree(schema: Schema, table: Schemas, options: TreeOptions = {}): Shape {
  return new TreeBuilder(table, options).build(schema);
}

class TreeBuilder {
  private readonly table: Schemas;
  private readonly direction: Direction | undefined;
  private readonly leadsTo: TreeOptions['leadsTo'];
  private readonly paths = new Set<string>();
  private readonly tasks: Task[] = [];
  private nodes = 0;

  constructor(table: Schemas, { direction, leadsTo }: TreeOptions) {
    this.table = table;
    this.direction = direction;
    this.leadsTo = leadsTo;
  }

  /** Level by level, so that a deep first property does not use up what its siblings need. */
  build(schema: Schema): Shape {
    const root = this.shape(schema, { path: '', inside: [], depth: 0, branch: '' });
    for (let next = 0; next < this.tasks.length; next++) this.open(this.tasks[next] as Task);
    return root;
  }

  private shape(declared: Schema, at: Position): Draft<Shape> {
    this.nodes++;
    const { schema, refs: names } = resolveWithNames(declared, this.table);
    const { content, path, refs, lists, name } = coreOf(declared, at.path, this.table);
    const type = describeType(at.around ? withinProperty(declared, at.around) : declared, this.table);
    const shape: Draft<Shape> = { schema: withOpenItems(schema, refs, this.table), type, children: [] };
    if (name !== undefined) shape.ref = name;
    const behind = [
      names.length > 0 ? typeBehind(type, schema, this.table) : undefined,
      typeOfItems(schema, this.table),
    ].filter((words) => words !== undefined);
    if (behind.length > 0) shape.typeBehind = behind.join(', ');
    const again = refs.find((each, index) => at.inside.includes(each) || refs.indexOf(each) !== index);
    if (again !== undefined) shape.recursiveRef = again;
    else if ([content, ...lists].some(isComposite))
      this.tasks.push({ ...at, path, inside: [...at.inside, ...refs], shape, content, lists });
    return shape;
  }

  private open(task: Task): void {
    const { shape, content, depth } = task;
    const isSoft =
      shape.ref !== undefined &&
      this.leadsTo === undefined &&
      (depth >= softDepth || this.nodes >= softNodes);
    if (isSoft || depth >= hardDepth || this.nodes >= hardNodes) {
      shape.moreRef = shape.ref ?? task.inside.at(-1) ?? '';
      return;
    }
    shape.children = [...this.properties(task), ...this.entries(task), ...this.tupleItems(task)];
    const choices = this.choices(task);
    if (choices) shape.choices = choices;
    const conditions = [...task.lists, content].flatMap((holder) =>
      conditionsOf(withoutWordedBranches(holder)).map(({ key, label, schema, isBranch }) => {
        const at = isBranch ? branchOf(holder, task) : outside(task);
        return this.labelled(label, schema, { ...at, branch: at.branch || kebab(key) });
      }),
    );
    if (conditions.length > 0) shape.conditions = conditions;
  }

  private properties(task: Task): PropertyNode[] {
    const inherited = new Set(task.inherited?.map((property) => JSON.stringify(property)));
    const all = (task.content.properties ?? []).filter(
      (property) => this.isVisible(property.schema) && !inherited.has(JSON.stringify(property)),
    );
    const known = new Map(task.around?.properties?.map((property) => [property.name, property.schema]));
    return this.shown('members', all, task).flatMap(({ name: given, required, schema }) => {
      // A name without a letter would have the address of the whole.
      const name = given === '' ? '""' : given;
      const path = task.path === '' ? name : `${task.path}.${name}`;
      if (this.leadsTo?.(path) === false) return [];
      const around = known.get(given);
      if (around && isEmpty(schema)) return this.mention(name, path, required, around, task);
      return this.node(name, path, required, around ? this.within(schema, around) : schema, task);
    });
  }

  /** A property that a branch only asks for: what it is stands with the schema around. */
  private mention(name: string, path: string, required: boolean, around: Schema, task: Task): PropertyNode {
    this.nodes++;
    const { types } = resolveSchema(around, this.table);
    const type = describeType(around, this.table);
    return { path: this.unique(path, task.branch), name, required, schema: { types }, type, children: [] };
  }

  private within(own: Schema, around: Schema): Schema {
    return withinProperty(own, resolveSchema(around, this.table));
  }

  private isVisible(declared: Schema): boolean {
    if (this.direction === undefined) return true;
    const { readOnly, writeOnly } = resolveSchema(declared, this.table);
    return this.direction === 'request' ? readOnly !== true : writeOnly !== true;
  }

  private entries(task: Task): PropertyNode[] {
    const { patternProperties, additionalProperties, unevaluatedProperties } = task.content;
    const before = task.path === '' ? '' : `${task.path}.`;
    const nodes = this.shown('members', patternProperties ?? [], task).map(({ pattern, schema }) =>
      this.node(pattern, `${before}${pattern}`, false, schema, task),
    );
    const rest = typeof additionalProperties === 'object' ? additionalProperties : unevaluatedProperties;
    if (typeof rest === 'object' && !isEmpty(rest)) {
      nodes.push(this.node('<key>', `${before}<key>`, false, rest, task));
    }
    return nodes;
  }

  private tupleItems(task: Task): PropertyNode[] {
    const { prefixItems, items, minItems = 0 } = task.content;
    if (!prefixItems) return [];
    const nodes = this.shown('members', prefixItems, task).map((schema, index) =>
      this.node(`[${index}]`, `${task.path}[${index}]`, index < minItems, schema, task),
    );
    if (typeof items === 'object') {
      nodes.push(this.node(`[${prefixItems.length}…]`, `${task.path}[]`, false, items, task));
    }
    return nodes;
  }

  private node(name: string, path: string, required: boolean, schema: Schema, task: Task): PropertyNode {
    const unique = this.unique(path, task.branch);
    const { inside, branch } = task;
    const shape = this.shape(schema, { path: unique, inside, branch, depth: task.depth + 1 });
    return Object.assign(shape, { path: unique, name, required });
  }

  private unique(path: string, branch: string): string {
    let free = path;
    for (let number = 1; this.paths.has(free); number++) {
      free = number === 1 ? `${path}~${branch || 'other'}` : `${path}~${branch || 'other'}-${number}`;
    }
    this.paths.add(free);
    return free;
  }

  private choices(task: Task): Shape['choices'] {
    const {
      oneOf,
      anyOf,
      discriminator,
      properties = [],
    } = [task.content, ...task.lists].map(withoutWordedBranches).find(hasChoices) ??
    withoutWordedBranches(task.content);
    const isSubtypes = !oneOf && !anyOf;
    const declared: readonly Choice[] = oneOf ?? anyOf ?? this.subtypes(task);
    if (declared.length === 0) return undefined;
    const options = this.shown('choices', declared, task).map(({ label, schema }) => {
      const named = discriminator?.mapping.filter((entry) => entry.schema === schema.ref) ?? [];
      const implied = discriminator && schema.ref !== undefined ? [schema.ref] : [];
      const values = named.length > 0 ? named.map(({ value }) => value) : implied;
      const option = this.labelled(
        label,
        schema,
        { ...branchOf(task.content, task), branch: kebab(label) },
        isSubtypes ? properties : [],
      );
      return Object.assign(
        option,
        values.length > 0 && { values },
        discriminator?.fallback !== undefined &&
          discriminator.fallback === schema.ref && { isFallback: true },
      );
    });
    return {
      kind: anyOf && !oneOf ? 'anyOf' : 'oneOf',
      options,
      ...(discriminator && { discriminator: discriminator.property }),
    };
  }

  /** A discriminator without `oneOf`: the schemas that extend this one, with what they have beyond it. */
  private subtypes(task: Task): Choice[] {
    const names = new Set(task.content.discriminator?.mapping.map(({ schema }) => schema));
    return [...names]
      .filter((name) => !task.inside.includes(name))
      .map((name) => ({ label: this.table.get(name)?.title ?? name, schema: { ref: name, types: [] } }));
  }

  /** What a page shows of a list; all of it where one path is looked for. */
  private shown<T>(kind: 'members' | 'choices', list: readonly T[], { shape, path, branch }: Task) {
    const left = list.length - pageLimits[kind];
    if (left <= 0 || this.leadsTo !== undefined) return list;
    shape.left = { ...shape.left, [kind]: (shape.left?.[kind] ?? 0) + left };
    shape.restPath ??= this.unique(restOf(path), branch);
    return list.slice(0, pageLimits[kind]);
  }

  private labelled(
    label: string,
    schema: Schema,
    { path, inside, depth, branch, around }: Position,
    inherited: readonly Property[] = [],
  ): LabelledShape {
    const at = {
      ...{ path, inside, depth: depth + 1, branch: branch || kebab(label), inherited },
      ...(around && { around }),
    };
    return Object.assign(this.shape(schema, at), { label });
  }
}
