import path from 'node:path';
import { nearest } from '../../errors/nearest.ts';
import { DescriptionError } from '../fault.ts';
import { Identifiers } from './identifiers.ts';
import { element, member, members, own, type Place, rootOf, type SourceFile } from './place.ts';
import { tokensOf } from './pointer.ts';

/** Anything that opens a file by its path relative to the folder of descriptions. */
export interface Files {
  open(file: string): SourceFile;
  /** The same, and a file as text where its name is not one of YAML or JSON. */
  openPart?(file: string): SourceFile;
}

const maxHops = 64;
/** Characters of all files of one description together. */
const maxJoined = 32 * 1024 * 1024;
export const circle = 'the reference leads back to itself: let it lead to a description';

/** Why a reference leads nowhere; the caller knows where it stands. */
export class UnresolvedReference extends Error {
  /** The file could be read, but nothing stands there. */
  readonly isMissing: boolean;

  constructor(message: string, isMissing = false) {
    super(message);
    this.isMissing = isMissing;
  }
}

/** Finds what `$ref` names: in the same file, in other files of the folder, by `$id`, `$self` or `$anchor`. */
export class References {
  /** Whether a reference to nothing stands for nothing instead of being a fault: for what `check` has let pass. */
  isLenient = false;
  private walks = 0;
  /** Characters of the files that were read so far. */
  private joined: number;
  /** Similar names are still looked for: a hostile file has thousands of both. */
  private hints = 50;
  private readonly files: Files;
  private readonly identifiers = new Identifiers();

  constructor(files: Files, entry: SourceFile) {
    this.files = files;
    this.joined = entry.text.length;
    this.identifiers.index(entry);
  }

  /**
   * The place that a reference written at `from` names. Throws `UnresolvedReference`.
   *
   * @param isText whether it may lead to a file of text, such as Markdown or code
   */
  resolve(from: Place, reference: string, isText = false): Place {
    if (!this.isLenient) return this.find(from, reference, isText);
    try {
      return this.find(from, reference, isText);
    } catch (error) {
      if (!(error instanceof UnresolvedReference)) throw error;
      return { file: from.file, pointer: `/${reference.split('/').at(-1) ?? ''}`, value: undefined };
    }
  }

  private find(from: Place, reference: string, isText: boolean): Place {
    const hash = reference.indexOf('#');
    const uri = hash === -1 ? reference : reference.slice(0, hash);
    const fragment = decode(hash === -1 ? '' : reference.slice(hash + 1));
    const base = uri === '' ? this.identifiers.resource(from) : this.document(from, uri, isText);
    if (fragment === '') return base;
    if (fragment.startsWith('/')) {
      const isOfDocument = uri === '' && this.leavesResource(from, reference);
      return this.walk(isOfDocument ? rootOf(from.file) : base, fragment);
    }
    const anchor = this.identifiers.index(base.file).get(fragment);
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
    const base = this.identifiers.baseOf(from)?.place;
    const [first] = reference.startsWith('#/') ? tokensOf(decode(reference.slice(1))) : [];
    return base !== undefined && first !== undefined && own(base.value, first) === undefined;
  }

  /** Follows `$ref` until something else stands there. Throws `UnresolvedReference`. */
  follow(place: Place, isText = false): Place {
    let at = place;
    for (let hops = 0; hops < maxHops; hops++) {
      const reference = own(at.value, '$ref');
      if (typeof reference !== 'string') return at;
      at = this.resolve(at, reference, isText);
    }
    if (this.isLenient) return { ...at, value: undefined };
    throw new UnresolvedReference(circle);
  }

  /** Every file that was read for this document. */
  joinedFiles(): SourceFile[] {
    return this.identifiers.files();
  }

  /** The file that a reference names; undefined where it leads nowhere. */
  fileOf(from: SourceFile, reference: string): SourceFile | undefined {
    try {
      this.find(rootOf(from), reference, false);
      const [uri = ''] = reference.split('#', 1);
      return uri === '' ? from : this.document(rootOf(from), uri, false).file;
    } catch (error) {
      if (error instanceof UnresolvedReference) return undefined;
      throw error;
    }
  }

  private document(from: Place, uri: string, isText: boolean): Place {
    const identified = this.identifiers.called(uri, from);
    if (identified) return identified;
    if (/^[a-z][a-z0-9+.-]*:/i.test(uri) || uri.startsWith('/') || uri.startsWith('\\')) {
      throw new UnresolvedReference(
        `"${uri}" is not in the folder of descriptions: copy the file there and name it by a relative path`,
      );
    }
    // Windows writes its paths so.
    const relative = decode(uri.replace(/\?.*$/, '')).replaceAll('\\', '/');
    const file = path.posix.normalize(path.posix.join(path.posix.dirname(from.file.path), relative));
    if (file.startsWith('../') || file === '..' || file.startsWith('/') || relative.includes('\0')) {
      throw new UnresolvedReference(
        `"${uri}" leads out of the folder of descriptions: copy the file into it`,
      );
    }
    try {
      const source = (isText && this.files.openPart?.(file)) || this.files.open(file);
      if (!this.identifiers.has(source)) this.join(source);
      this.identifiers.index(source);
      return rootOf(source);
    } catch (error) {
      if (!(error instanceof DescriptionError)) throw error;
      const [fault] = error.faults;
      const isBroken = fault !== undefined && (fault.line > 1 || fault.column > 1 || fault.pointer !== '#');
      const mend = this.componentCalled(from, uri) ?? 'copy the file there or correct its name';
      const at = isBroken ? ` (line ${fault.line}, column ${fault.column})` : '';
      throw new UnresolvedReference(
        `cannot read "${file}"${at}: ${fault?.message}${isBroken ? '' : `; ${mend}`}`,
      );
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
    if (this.joined + length > maxJoined) {
      throw new UnresolvedReference(
        `cannot read "${file}": the files of one description may hold ${maxJoined / 1024 / 1024} MiB together`,
      );
    }
    this.joined += length;
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
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
