import { nearest } from '../../errors/nearest.ts';
import type { Dialect } from '../normalize/context.ts';
import { type Spot, spotOf } from '../parse/graft.ts';
import { element, has, isObject, member, members, own, type Place, type RawObject } from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import { Findings } from './findings.ts';
import { type Field, fittingOf, type Kind, openReferences, type Report, type Shape } from './kind.ts';
import { describeValue, wrongEither, wrongList, wrongType } from './message.ts';
import { ReferenceCheck } from './reference-check.ts';
import { checkMark, isSince } from './rules.ts';
import { checkSizes } from './sizes.ts';
import { Strays } from './strays.ts';
import { UnquotedTexts } from './unquoted-texts.ts';
import { type Around, Unread } from './unread.ts';
import { holdsValues, type ValuedPlace } from './values/valued-place.ts';

/**
 * Walks a document along the tables of its version, through references, each object once. On its way it puts the
 * document right: references that stand where none may give way to what they lead to, and what cannot be read is left
 * out or says so.
 */
export class Checker extends Findings implements Report {
  readonly dialect: Dialect;
  readonly root: Place;
  /** Everything that a reference led to, by value. */
  readonly referenced = new Set<unknown>();
  readonly unread: Unread;
  /** Objects that may hold values of their own schema's kind, such as an example. */
  readonly valued: ValuedPlace[] = [];
  /** Schemas that join others. */
  readonly joining: Place[] = [];
  private readonly shapes: Readonly<Record<string, Shape>>;
  private readonly seen = new Map<string, WeakSet<object>>();
  readonly strays: Strays;
  private readonly unquoted = new UnquotedTexts();
  private readonly links: ReferenceCheck;
  /** What the value that is being looked at stands in, outermost first. */
  private readonly around: Around[] = [];

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
    this.unread = new Unread(root);
    this.strays = new Strays(references, this, this.unread);
    this.links = new ReferenceCheck(root, references, this);
  }

  /** The whole document, and everything that it refers to. */
  checkAll(kind: Kind): void {
    this.check(kind, this.root, undefined);
    for (let next = this.links.next(); next !== undefined; next = this.links.next())
      this.check({ is: 'object', shape: next.shape, orReference: true }, next.place, undefined);
    this.unread.settle();
    this.unquoted.settle(this);
  }

  /**
   * @param spot where the value is held; undefined where a reference led to it
   * @param isStructure whether a list or map of the wrong type is left out
   */
  private check(kind: Kind, declared: Place, spot: Spot | undefined, isStructure = true): void {
    const place = spot === undefined ? declared : this.strays.replaced(kind, declared, spot, this.around);
    if (place === undefined) return;
    const fitting = kind.is === 'either' ? fittingOf(kind.kinds, place.value) : kind;
    if (fitting === undefined) {
      if (kind.is === 'either') this.error(place, wrongEither(kind.kinds, place.value));
      return;
    }
    const isContainer = typeof place.value === 'object' && place.value !== null;
    if (isContainer) this.around.push({ shape: fitting.is === 'object' ? fitting.shape : fitting.is, place });
    this.checkValue(fitting, place, spot, isStructure);
    if (isContainer) this.around.pop();
  }

  private checkValue(kind: Kind, place: Place, spot: Spot | undefined, isStructure: boolean): void {
    switch (kind.is) {
      case 'any':
        return;
      case 'list':
        this.list(kind, place, spot, isStructure);
        return;
      case 'map':
        this.map(kind, place, spot, isStructure);
        return;
      case 'object':
        this.object(kind, place, spot);
        return;
      case 'either':
        this.check(kind, place, undefined, isStructure);
        return;
      case 'word':
        if (typeof place.value !== 'string' || !kind.of.includes(place.value)) {
          this.error(place, `must be one of ${kind.of.join(', ')}, not ${describeValue(place.value)}`);
        }
        return;
      default: {
        const { value } = this.unquoted.read(kind.is, place, spot) ?? place;
        const fault = wrongType(kind.is, value);
        if (fault?.isGrave) this.error(place, fault.message);
        else if (fault) this.warn(place, fault.message);
      }
    }
  }

  private list(
    kind: Kind & { is: 'list' },
    place: Place,
    spot: Spot | undefined,
    isStructure: boolean,
  ): void {
    if (!Array.isArray(place.value)) {
      this.error(place, wrongList(place));
      if (isStructure && !kind.isKept) this.leaveOut('list', place, spot);
      return;
    }
    if (place.value.length < kind.atLeast) this.error(place, 'the list is empty: add an item or remove it');
    if (kind.isUnique && new Set(place.value).size !== place.value.length) {
      this.error(place, 'an item of the list stands twice: keep one');
    }
    for (const index of place.value.keys()) {
      const item = element(place, index);
      if (item !== undefined) this.check(kind.of, item, spotOf(place, index), isStructure);
    }
  }

  private map(kind: Kind & { is: 'map' }, place: Place, spot: Spot | undefined, isStructure: boolean): void {
    if (!isObject(place.value)) {
      this.error(place, `must be an object of names and values, not ${describeValue(place.value)}`);
      if (isStructure) this.leaveOut('map', place, spot);
      return;
    }
    for (const { key, place: at } of members(place)) {
      if (kind.keys?.test.test(key) === false)
        this.error(at, `the name "${key}" is not allowed: use ${kind.keys.say}`);
      this.check(kind.of, at, spotOf(place, key), isStructure);
    }
  }

  private object(kind: Kind & { is: 'object' }, place: Place, spot: Spot | undefined): void {
    const shape = this.shapes[kind.shape];
    if (shape === undefined) return;
    if (!isObject(place.value)) {
      const isSchemaFlag = kind.shape === 'schema' && typeof place.value === 'boolean';
      if (isSchemaFlag && isSince(this.dialect, '3.1')) return;
      this.error(place, `${shape.what} must be an object with fields, not ${describeValue(place.value)}`);
      if (shape.isStructure) this.leaveOut(kind.shape, place, spot);
      return;
    }
    const seen = this.seen.get(kind.shape) ?? new WeakSet();
    this.seen.set(kind.shape, seen);
    if (seen.has(place.value)) return;
    seen.add(place.value);
    if (kind.shape === 'schema' && has(place, 'allOf')) this.joining.push(place);
    if (holdsValues(kind.shape, place)) this.valued.push({ shape: kind.shape, place });
    if (own(place.value, '$ref') === undefined) this.fields(shape, place);
    else if (openReferences.has(kind.shape)) this.openReference(kind.shape, shape, place, spot);
    else if (kind.orReference) this.reference(kind.shape, place, spot);
    else this.fields(shape, place);
  }

  private leaveOut(shape: string, place: Place, spot: Spot | undefined): void {
    this.unread.leaveOut(shape, place, spot, this.around);
  }

  private follow(shape: string, place: Place, spot: Spot | undefined): void {
    const fault = this.links.follow(shape, place);
    if (fault === 'error') this.leaveOut(shape, place, spot);
    if (fault === 'warning') this.unread.excerpt(shape, place, spot, this.around);
  }

  private fields(shape: Shape, place: Place): void {
    const value = place.value as RawObject;
    for (const [name, field] of shape.entries) {
      if (!Object.hasOwn(value, name) || value[name] === undefined) {
        if (field.isRequired && this.knows(field))
          this.error(place, `${shape.what} has no "${name}": add it`);
        continue;
      }
      const at = member(place, name);
      if (this.knows(field)) this.check(field.kind, at, spotOf(place, name), shape.isStructure);
      else this.tooNew(name, field, shape, at);
    }
    for (const { key, place: at } of members(place)) {
      if (key.startsWith('x-')) this.extension(at, spotOf(place, key));
      if (Object.hasOwn(shape.fields, key) || key.startsWith('x-')) continue;
      if (shape.pattern?.test.test(key)) this.check(shape.pattern.kind, at, spotOf(place, key));
      else this.unknown(key, shape, at);
    }
    for (const rule of shape.rules) rule(place, this);
    checkSizes(place, shape.what, this);
  }

  private extension(place: Place, spot: Spot): void {
    checkMark(place, spot.key, this);
    this.strays.extension(place, spot);
    this.unquoted.readExtension(member(spot.holder, spot.key), spot);
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
    const like = this.isFull ? undefined : nearest(key, Object.keys(shape.fields));
    const mend = like ? `did you mean "${like}"?` : 'remove it, or begin its name with "x-"';
    const message = shape.pattern
      ? `"${key}" must be ${shape.pattern.say}`
      : `"${key}" is not a field of ${shape.what}: ${mend}`;
    this.error(place, message);
  }

  /** `{ $ref }` in place of an object. */
  private reference(shape: string, place: Place, spot: Spot | undefined): void {
    for (const { key, place: at } of members(place)) {
      if (key === '$ref' || key.startsWith('x-')) continue;
      const isWord = isSince(this.dialect, '3.1') && (key === 'summary' || key === 'description');
      if (isWord) this.check({ is: 'text' }, at, spotOf(place, key));
      else this.warn(at, `"${key}" means nothing beside "$ref": move it to where the reference leads`);
    }
    this.follow(shape, place, spot);
  }

  /** `$ref` among other fields. */
  private openReference(name: string, shape: Shape, place: Place, spot: Spot | undefined): void {
    const isOldSchema = name === 'schema' && !isSince(this.dialect, '3.1');
    if (!isOldSchema) this.fields(shape, place);
    else if (Object.keys(place.value as object).some((key) => key !== '$ref' && !key.startsWith('x-'))) {
      this.warn(place, 'until OpenAPI 3.0 what stands beside "$ref" is ignored: use "allOf", or OpenAPI 3.1');
    }
    this.follow(name, place, spot);
  }
}
