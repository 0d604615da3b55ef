import path from 'node:path';
import { DescriptionError } from '../fault.ts';
import { nearest } from '../nearest.ts';
import {
  element,
  elements,
  isObject,
  member,
  members,
  own,
  type Place,
  rootOf,
  type SourceFile,
  text,
} from './place.ts';
import { tokensOf } from './pointer.ts';

/** Anything that opens a file by its path relative to the folder of descriptions. */
export interface Files {
  open(file: string): SourceFile;
}

const maxHops = 64;
/** Characters of all files of one description together. */
const maxJoined = 32 * 1024 * 1024;
const circle = 'the reference leads back to itself: let it lead to a description';
const anchorKeywords = ['$anchor', '$dynamicAnchor'];

/** Why a reference leads nowhere; the caller knows where it stands. */
export class UnresolvedReference extends Error {
  /** The file could be read, but nothing stands there. */
  readonly isMissing: boolean;

  constructor(message: string, isMissing = false) {
    super(message);
    this.isMissing = isMissing;
  }
}

/** A schema with a base URI of its own. */
interface Base {
  readonly id: string;
  readonly place: Place;
}

/** The same anchor may stand in several schemas that have an `$id` of their own. */
interface Anchor {
  readonly first: Place;
  /** By what `#` means around it. */
  readonly within: Map<unknown, Place>;
}

/** Finds what `$ref` names: in the same file, in other files of the folder, by `$id`, `$self` or `$anchor`. */
export class References {
  /** Whether a reference to nothing stands for nothing instead of being a fault: for what `check` has let pass. */
  isLenient = false;
  private walks = 0;
  /** Similar names are still looked for: a hostile file has thousands of both. */
  private hints = 50;
  private readonly files: Files;
  private readonly anchors = new Map<SourceFile, ReadonlyMap<string, Anchor>>();
  private readonly identified = new Map<string, Place>();
  /** Schemas with a base URI of their own (`$id`), by file. */
  private readonly bases = new Map<SourceFile, Map<string, Base>>();

  constructor(files: Files, entry: SourceFile) {
    this.files = files;
    this.index(entry);
  }

  /** The place that a reference written at `from` names. Throws `UnresolvedReference`. */
  resolve(from: Place, reference: string): Place {
    if (!this.isLenient) return this.find(from, reference);
    try {
      return this.find(from, reference);
    } catch (error) {
      if (!(error instanceof UnresolvedReference)) throw error;
      return { file: from.file, pointer: `/${reference.split('/').at(-1) ?? ''}`, value: undefined };
    }
  }

  private find(from: Place, reference: string): Place {
    const hash = reference.indexOf('#');
    const uri = hash === -1 ? reference : reference.slice(0, hash);
    const fragment = decode(hash === -1 ? '' : reference.slice(hash + 1));
    const base = uri === '' ? this.resource(from) : this.document(from, uri);
    if (fragment === '') return base;
    if (fragment.startsWith('/')) {
      const isOfDocument = uri === '' && this.leavesResource(from, reference);
      return this.walk(isOfDocument ? rootOf(from.file) : base, fragment);
    }
    const anchor = this.index(base.file).get(fragment);
    if (anchor === undefined)
      throw new UnresolvedReference(
        `nothing has the anchor "${fragment}": write "$anchor: ${fragment}" into the schema that is meant`,
        true,
      );
    return anchor.within.get(base.value) ?? anchor.first;
  }

  /**
   * Whether a reference such as `#/components/…` is meant from the whole document although it stands in a schema with
   * an `$id`, of which JSON Schema would have it: that schema has no such part.
   */
  leavesResource(from: Place, reference: string): boolean {
    const base = this.baseOf(from)?.place;
    const [first] = reference.startsWith('#/') ? tokensOf(decode(reference.slice(1))) : [];
    return base !== undefined && first !== undefined && own(base.value, first) === undefined;
  }

  /** Follows `$ref` until something else stands there. Throws `UnresolvedReference`. */
  follow(place: Place): Place {
    let at = place;
    for (let hops = 0; hops < maxHops; hops++) {
      const reference = own(at.value, '$ref');
      if (typeof reference !== 'string') return at;
      at = this.resolve(at, reference);
    }
    if (this.isLenient) return { ...at, value: undefined };
    throw new UnresolvedReference(circle);
  }

  /** What `#` means at a place: the innermost schema with an `$id` around it, else the file. */
  private resource(from: Place): Place {
    return this.baseOf(from)?.place ?? rootOf(from.file);
  }

  private baseOf({ file, pointer }: Place): Base | undefined {
    const bases = this.bases.get(file);
    for (let at = pointer; bases !== undefined; at = at.slice(0, at.lastIndexOf('/'))) {
      const base = bases.get(at);
      if (base !== undefined || at === '') return base;
    }
    return undefined;
  }

  /** Every file that was read for this document. */
  joinedFiles(): SourceFile[] {
    return [...this.anchors.keys()];
  }

  /** The file that a reference leads into; undefined where that cannot be said. */
  fileOf(from: SourceFile, reference: string): SourceFile | undefined {
    try {
      return this.resolve(rootOf(from), reference).file;
    } catch (error) {
      if (error instanceof UnresolvedReference) return undefined;
      throw error;
    }
  }

  private document(from: Place, uri: string): Place {
    const identified = this.identified.get(uri) ?? this.identified.get(absolute(uri, this.baseOf(from)?.id));
    if (identified) return identified;
    if (/^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith('/') || uri.startsWith('\\')) {
      throw new UnresolvedReference(
        `"${uri}" is not in the folder of descriptions: copy the file there and name it by a relative path`,
      );
    }
    const relative = decode(uri.replace(/\?.*$/, ''));
    const file = path.posix.normalize(path.posix.join(path.posix.dirname(from.file.path), relative));
    if (file.startsWith('../') || file === '..' || relative.includes('\\') || relative.includes('\0')) {
      throw new UnresolvedReference(
        `"${uri}" leads out of the folder of descriptions: copy the file into it`,
      );
    }
    try {
      const source = this.files.open(file);
      if (!this.anchors.has(source)) this.join(source);
      this.index(source);
      return rootOf(source);
    } catch (error) {
      if (!(error instanceof DescriptionError) || error.faults[0]?.pointer !== '#') throw error;
      const mend = this.componentCalled(from, uri) ?? 'copy the file there or correct its name';
      throw new UnresolvedReference(`cannot read "${file}": ${error.faults[0].message}; ${mend}`);
    }
  }

  /** Early Swagger files name a schema alone: `Pet` for `#/definitions/Pet`. */
  private componentCalled(from: Place, name: string): string | undefined {
    const root = rootOf(from.file);
    for (const holder of ['definitions', 'components/schemas']) {
      const schemas = holder.split('/').reduce(member, root);
      if (own(schemas.value, name) !== undefined) return `did you mean "#/${holder}/${name}"?`;
    }
    return undefined;
  }

  private join({ path: file, text: { length } }: SourceFile): void {
    const joined = this.joinedFiles().reduce((sum, each) => sum + each.text.length, length);
    if (joined > maxJoined) {
      throw new UnresolvedReference(
        `cannot read "${file}": the files of one description may hold ${maxJoined / 1024 / 1024} MiB together`,
      );
    }
  }

  private walk(base: Place, pointer: string): Place {
    // On its way a pointer may pass a reference whose own pointer passes this one.
    if (this.walks >= maxHops) throw new UnresolvedReference(circle);
    this.walks++;
    try {
      return this.step(base, pointer);
    } finally {
      this.walks--;
    }
  }

  private step(base: Place, pointer: string): Place {
    let at = base;
    for (const token of tokensOf(pointer)) {
      if (typeof own(at.value, '$ref') === 'string' && own(at.value, token) === undefined)
        at = this.follow(at);
      const next = Array.isArray(at.value) ? element(at, Number(token)) : member(at, token);
      if (next?.value === undefined) {
        const mend = this.likelyMend(token, at);
        throw new UnresolvedReference(
          `there is nothing at "#${pointer}" of ${base.file.path}: ${mend}`,
          true,
        );
      }
      at = next;
    }
    return at;
  }

  private likelyMend(token: string, holder: Place): string {
    const known = this.hints-- > 0 ? members(holder).map(({ key }) => key) : [];
    const like = nearest(token, known);
    return like === undefined ? 'describe it there or correct the reference' : `did you mean "${like}"?`;
  }

  /** Anchors of a file by name; its `$id`s and `$self` become known under their URIs. */
  private index(file: SourceFile): ReadonlyMap<string, Anchor> {
    const known = this.anchors.get(file);
    if (known) return known;
    const anchors = new Map<string, Anchor>();
    this.anchors.set(file, anchors);
    const self = text(rootOf(file), '$self');
    if (self !== undefined) this.identified.set(self.replace(/#$/, ''), rootOf(file));
    const pending: Place[] = [rootOf(file)];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      if (isObject(place.value)) {
        const id = text(place, '$id');
        if (id !== undefined) this.addBase(file, id.replace(/#$/, ''), place);
        for (const keyword of anchorKeywords) this.addAnchor(anchors, text(place, keyword), place);
        for (const child of members(place)) if (isNested(child.place)) pending.push(child.place);
      } else for (const child of elements(place)) if (isNested(child)) pending.push(child);
    }
    return anchors;
  }

  private addBase(file: SourceFile, id: string, place: Place): void {
    if (!this.identified.has(id)) this.identified.set(id, place);
    const bases = this.bases.get(file) ?? new Map<string, Base>();
    this.bases.set(file, bases);
    bases.set(place.pointer, { id, place });
  }

  /** What is around the place has been added before it. */
  private addAnchor(anchors: Map<string, Anchor>, name: string | undefined, place: Place): void {
    if (name === undefined) return;
    const anchor = anchors.get(name) ?? { first: place, within: new Map<unknown, Place>() };
    anchors.set(name, anchor);
    const { value } = this.resource(place);
    if (!anchor.within.has(value)) anchor.within.set(value, place);
  }
}

function absolute(uri: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(uri, base) ? new URL(uri, base).href : uri;
}

function isNested(place: Place): boolean {
  return typeof place.value === 'object' && place.value !== null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
