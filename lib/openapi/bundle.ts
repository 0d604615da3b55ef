import { elements, isObject, members, type Place, rootOf, type SourceFile } from './parse/place.ts';
import { escapeToken } from './parse/pointer.ts';
import type { References } from './parse/references.ts';
import type { Description } from './parse.ts';

/**
 * The description as one document that anyone may download: what it refers to in other files stands under `x-files`,
 * references that stand where OpenAPI has none have given way to what they lead to. Undefined where the published text
 * is that document already.
 */
export function bundleDescription({ file, references, isGrafted }: Description): unknown {
  const isWhole = references.joinedFiles().length === 1 && !isGrafted;
  // What is internal has been taken out of the document, and stands in its text.
  if (isWhole && !file.text.includes('x-internal')) return undefined;
  const bundle = new Bundle(file, references);
  const root = bundle.copy(rootOf(file));
  const parts = bundle.copyParts();
  if (parts.length === 0 || !isObject(root)) return root;
  return { ...root, 'x-files': Object.fromEntries(parts) };
}

class Bundle {
  private readonly file: SourceFile;
  private readonly references: References;
  /** Files that something in the document still refers to. */
  private readonly parts = new Set<SourceFile>();

  constructor(file: SourceFile, references: References) {
    this.file = file;
    this.references = references;
  }

  copy(place: Place): unknown {
    if (Array.isArray(place.value)) return elements(place).map((item) => this.copy(item));
    if (!isObject(place.value)) return place.value;
    const entries = members(place).map(({ key, place: at }) => [
      key,
      key === '$ref' && typeof at.value === 'string' ? this.rewrite(at.file, at.value) : this.copy(at),
    ]);
    return Object.fromEntries(entries as [string, unknown][]);
  }

  /** The files by name; a file may refer to more of them. */
  copyParts(): [string, unknown][] {
    const copies: [string, unknown][] = [];
    // A Set's iterator sees what is added on the way.
    for (const part of this.parts) copies.push([part.path, this.copy(rootOf(part))]);
    return copies;
  }

  private rewrite(from: SourceFile, reference: string): string {
    const target = this.references.fileOf(from, reference);
    // What leads nowhere may be a member of an example.
    if (target === undefined) return reference;
    if (target === this.file) return from === target ? reference : fragmentOf(reference);
    this.parts.add(target);
    // `user.yaml#/User` → `#/x-files/user.yaml/User`.
    return `#/x-files/${encodeURI(escapeToken(target.path))}${fragmentOf(reference).slice(1)}`;
  }
}

function fragmentOf(reference: string): string {
  const hash = reference.indexOf('#');
  return hash === -1 ? '#' : reference.slice(hash);
}
