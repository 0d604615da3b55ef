import { elements, isObject, members, type Place, rootOf, type SourceFile, text } from './place.ts';

const anchorKeywords = ['$anchor', '$dynamicAnchor'];

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

/** What the files of a description call themselves and their schemas: `$self`, `$id`, `$anchor`, `$dynamicAnchor`. */
export class Identifiers {
  private readonly anchors = new Map<SourceFile, ReadonlyMap<string, Anchor>>();
  private readonly identified = new Map<string, Place>();
  /** Schemas with a base URI of their own (`$id`), by file. */
  private readonly bases = new Map<SourceFile, Map<string, Base>>();

  has(file: SourceFile): boolean {
    return this.anchors.has(file);
  }

  files(): SourceFile[] {
    return [...this.anchors.keys()];
  }

  /** The document or schema that has this URI, or this one relative to what `from` stands in. */
  called(uri: string, from: Place): Place | undefined {
    return this.identified.get(uri) ?? this.identified.get(absolute(uri, this.baseOf(from)?.id));
  }

  /** What `#` means at a place: the innermost schema with an `$id` around it, else the file. */
  resource(from: Place): Place {
    return this.baseOf(from)?.place ?? rootOf(from.file);
  }

  baseOf({ file, pointer }: Place): Base | undefined {
    const bases = this.bases.get(file);
    for (let at = pointer; bases !== undefined; at = at.slice(0, at.lastIndexOf('/'))) {
      const base = bases.get(at);
      if (base !== undefined || at === '') return base;
    }
    return undefined;
  }

  /** Anchors of a file by name; its `$id`s and `$self` become known under their URIs. */
  index(file: SourceFile): ReadonlyMap<string, Anchor> {
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
