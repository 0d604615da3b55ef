import { nearest } from '../nearest.ts';
import type { Dialect } from '../normalize/context.ts';
import { elements, isObject, member, members, own, type Place } from '../parse/place.ts';
import { type References, UnresolvedReference } from '../parse/references.ts';
import { Findings } from './findings.ts';
import { type Field, isOfKind, type Keys, type Kind, type Report, type Shape } from './kind.ts';
import { describeValue, wrongType } from './message.ts';
import { isSince } from './rules.ts';

const leavesResource =
  '"#" means the schema around it that has an "$id", and nothing there is called so: it is read from the document; remove the "$id"';
/** Shapes in which `$ref` is one field among others, not the whole object. */
const openReferences = new Set(['schema', 'pathItem']);

/** Walks a document along the tables of its version, through references, each object once. */
export class Checker extends Findings implements Report {
  readonly dialect: Dialect;
  readonly root: Place;
  /** Everything that a reference led to, by value. */
  readonly referenced = new Set<unknown>();
  private readonly shapes: Readonly<Record<string, Shape>>;
  private readonly references: References;
  private readonly seen = new Map<string, WeakSet<object>>();
  /** What references lead to: looked at in turn, since a chain of them can be longer than the stack. */
  private readonly pending: { readonly kind: Kind; readonly place: Place }[] = [];

  constructor(
    root: Place,
    dialect: Dialect,
    shapes: Readonly<Record<string, Shape>>,
    references: References,
  ) {
    super();
    this.root = root;
    this.dialect = dialect;
    this.shapes = shapes;
    this.references = references;
  }

  /** The whole document, and everything that it refers to. */
  checkAll(kind: Kind): void {
    this.check(kind, this.root);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop())
      this.check(next.kind, next.place);
  }

  /** @param isStructure whether a list or map of the wrong type leaves nothing to show. */
  private check(kind: Kind, place: Place, isStructure = true): void {
    if (this.isFull) return;
    switch (kind.is) {
      case 'any':
        return;
      case 'list':
        this.list(kind, place, isStructure);
        return;
      case 'map':
        this.map(kind, place, isStructure);
        return;
      case 'object':
        this.object(kind, place);
        return;
      case 'either':
        this.either(kind.kinds, place, isStructure);
        return;
      case 'word':
        if (typeof place.value !== 'string' || !kind.of.includes(place.value)) {
          this.error(place, `must be one of ${kind.of.join(', ')}, not ${describeValue(place.value)}`);
        }
        return;
      default: {
        const fault = wrongType(kind.is, place.value);
        if (fault === undefined) return;
        if (fault.isGrave) this.error(place, fault.message);
        else this.warn(place, fault.message);
      }
    }
  }

  private list(kind: Kind & { is: 'list' }, place: Place, isStructure: boolean): void {
    if (!Array.isArray(place.value)) {
      this.wrong(
        isStructure,
        place,
        `must be a list, not ${describeValue(place.value)}: begin each item with "- "`,
      );
      return;
    }
    if (place.value.length < kind.atLeast) this.error(place, 'the list is empty: add an item or remove it');
    if (kind.isUnique && new Set(place.value).size !== place.value.length) {
      this.error(place, 'an item of the list stands twice: keep one');
    }
    for (const item of elements(place)) this.check(kind.of, item, isStructure);
  }

  private map(kind: Kind & { is: 'map' }, place: Place, isStructure: boolean): void {
    if (!isObject(place.value)) {
      this.wrong(
        isStructure,
        place,
        `must be an object of names and values, not ${describeValue(place.value)}`,
      );
      return;
    }
    for (const { key, place: at } of members(place)) {
      if (kind.keys) this.key(kind.keys, key, at);
      this.check(kind.of, at, isStructure);
    }
  }

  private key(keys: Keys, key: string, place: Place): void {
    if (!keys.test.test(key)) this.error(place, `the name "${key}" is not allowed: use ${keys.say}`);
  }

  private either(kinds: readonly Kind[], place: Place, isStructure: boolean): void {
    const fitting = kinds.find((kind) => isOfKind(kind, place.value)) ?? kinds.at(-1);
    if (fitting) this.check(fitting, place, isStructure);
  }

  private object(kind: Kind & { is: 'object' }, place: Place): void {
    const shape = this.shapes[kind.shape];
    if (shape === undefined) return;
    if (!isObject(place.value)) {
      const isSchemaFlag = kind.shape === 'schema' && typeof place.value === 'boolean';
      if (isSchemaFlag && isSince(this.dialect, '3.1')) return;
      const message = `${shape.what} must be an object with fields, not ${describeValue(place.value)}`;
      this.wrong(shape.isStructure, place, message);
      return;
    }
    const seen = this.seen.get(kind.shape) ?? new WeakSet();
    this.seen.set(kind.shape, seen);
    if (seen.has(place.value)) return;
    seen.add(place.value);
    if (own(place.value, '$ref') === undefined) this.fields(shape, place);
    else if (openReferences.has(kind.shape)) this.openReference(kind.shape, shape, place);
    else if (kind.orReference) this.reference(kind.shape, place);
    else this.fields(shape, place);
  }

  private fields(shape: Shape, place: Place): void {
    for (const [name, field] of Object.entries(shape.fields)) {
      const at = member(place, name);
      if (at.value === undefined) {
        if (field.isRequired && this.knows(field)) this.missing(name, shape, place);
      } else if (this.knows(field)) this.check(field.kind, at, shape.isStructure);
      else this.tooNew(name, field, shape, at);
    }
    for (const { key, place: at } of members(place)) {
      if (Object.hasOwn(shape.fields, key) || key.startsWith('x-')) continue;
      if (shape.pattern?.test.test(key)) this.check(shape.pattern.kind, at);
      else this.unknown(key, shape, at);
    }
    for (const rule of shape.rules) rule(place, this);
  }

  private missing(name: string, shape: Shape, place: Place): void {
    this.error(place, `${shape.what} has no "${name}": add it`);
  }

  private knows({ since }: Field): boolean {
    return since === undefined || isSince(this.dialect, since);
  }

  private tooNew(name: string, { since }: Field, shape: Shape, place: Place): void {
    this.error(
      place,
      `"${name}" of ${shape.what} came with OpenAPI ${since}: declare that version or remove it`,
    );
  }

  private unknown(key: string, shape: Shape, place: Place): void {
    // From 3.1 a schema may have keywords of any vocabulary.
    if (shape.isVocabulary && isSince(this.dialect, '3.1')) return;
    const known = Object.keys(shape.fields);
    const like = nearest(key, known);
    const mend = like ? `did you mean "${like}"?` : 'remove it, or begin its name with "x-"';
    const message = shape.pattern
      ? `"${key}" must be ${shape.pattern.say}`
      : `"${key}" is not a field of ${shape.what}: ${mend}`;
    this.error(place, message);
  }

  /** `{ $ref }` in place of an object. */
  private reference(shape: string, place: Place): void {
    for (const { key, place: at } of members(place)) {
      if (key === '$ref' || key.startsWith('x-')) continue;
      const isWord = isSince(this.dialect, '3.1') && (key === 'summary' || key === 'description');
      if (isWord) this.check({ is: 'text' }, at);
      else this.warn(at, `"${key}" means nothing beside "$ref": move it to where the reference leads`);
    }
    this.follow(shape, place);
  }

  /** `$ref` among other fields. */
  private openReference(name: string, shape: Shape, place: Place): void {
    const isOldSchema = name === 'schema' && !isSince(this.dialect, '3.1');
    if (!isOldSchema) this.fields(shape, place);
    else if (Object.keys(place.value as object).some((key) => key !== '$ref' && !key.startsWith('x-'))) {
      this.warn(place, 'until OpenAPI 3.0 what stands beside "$ref" is ignored: use "allOf", or OpenAPI 3.1');
    }
    this.follow(name, place);
  }

  private follow(shape: string, place: Place): void {
    const at = member(place, '$ref');
    if (typeof at.value !== 'string') {
      this.fatal(at, `"$ref" must be text, not ${describeValue(at.value)}`);
      return;
    }
    try {
      const target = this.references.resolve(place, at.value);
      this.referenced.add(target.value);
      if (this.references.leavesResource(place, at.value)) this.warn(at, leavesResource);
      if (this.isCircle(shape, place, at)) return;
      this.pending.push({ kind: { is: 'object', shape, orReference: true }, place: target });
    } catch (error) {
      if (!(error instanceof UnresolvedReference)) throw error;
      if (error.isMissing && this.isFragment(at.value))
        this.warn(at, `${error.message}; it is shown as any value`);
      else this.fatal(at, error.message);
    }
  }

  /** A chain of references that only leads around. For a schema it can at least be said where it stands. */
  private isCircle(shape: string, place: Place, at: Place): boolean {
    try {
      this.references.follow(place);
      return false;
    } catch (error) {
      if (!(error instanceof UnresolvedReference) || error.isMissing || !/itself/.test(error.message))
        throw error;
      if (shape === 'schema') this.warn(at, `${error.message}; it is shown as any value`);
      else this.fatal(at, error.message);
      return true;
    }
  }

  /** A document without any components of a kind is an excerpt: what it names may well be elsewhere. */
  private isFragment(reference: string): boolean {
    const [, kind] = /^#\/components\/(\w+)\//.exec(reference) ?? [];
    return kind !== undefined && own(own(this.root.value, 'components'), kind) === undefined;
  }
}
