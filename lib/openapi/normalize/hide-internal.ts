import { leaveOut, put, spotOf } from '../parse/graft.ts';
import {
  element,
  isObject,
  member,
  members,
  own,
  type Place,
  rootOf,
  type SourceFile,
  text,
} from '../parse/place.ts';
import type { References } from '../parse/references.ts';
import { collectOperations, methods } from './collect.ts';
import { internalTagsOf, isInternal, isInternalOperation } from './internal.ts';

/**
 * Takes out of a description, and of the files that it is joined from, all that is for its own people: what says
 * `x-internal: true`, what refers to that, and its name where others list it. What is left is made into pages, texts and
 * the published file, none of which has to know.
 */
export function hideInternal(file: SourceFile, references: References): void {
  const files = new Set([file, ...references.joinedFiles()]);
  const internal = findInternal(files);
  if (internal.size === 0) return;
  const hidden = new Hidden(rootOf(file), internal, references);
  for (const each of files) hidden.find(rootOf(each));
  hidden.leaveOut();
}

function findInternal(files: Iterable<SourceFile>): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  for (const { root } of files) {
    const pending: unknown[] = [root];
    for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
      if (isInternal({ value })) found.add(value);
      if (typeof value === 'object' && value !== null)
        for (const child of nestedIn(value)) pending.push(child);
    }
  }
  return found;
}

function nestedIn(value: object): unknown[] {
  const children: unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return children.filter((child) => typeof child === 'object' && child !== null);
}

class Hidden {
  private readonly internal: ReadonlySet<unknown>;
  private readonly references: References;
  private readonly tags: ReadonlySet<string>;
  private readonly seen = new Set<unknown>();
  /** Nothing is taken away until all is found: references are still to lead to what they refer to. */
  private readonly changes: (() => void)[] = [];
  private readonly ids: ReadonlySet<string>;

  constructor(root: Place, internal: ReadonlySet<unknown>, references: References) {
    this.internal = internal;
    this.references = references;
    this.tags = internalTagsOf(root);
    const found = collectOperations(root, references).filter(({ summary }) => summary.internal);
    this.ids = new Set(found.flatMap(({ summary }) => summary.operationId ?? []));
  }

  leaveOut(): void {
    for (const change of this.changes) change();
  }

  find(root: Place): void {
    const pending: Place[] = [root];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      // What stands in the place of references to it stands there several times.
      if (this.seen.has(place.value)) continue;
      this.seen.add(place.value);
      if (isObject(place.value)) this.findNames(place);
      for (const { key, at } of childrenOf(place)) {
        if (this.isHidden(at)) this.changes.push(() => leaveOut(spotOf(place, key)));
        else if (typeof at.value === 'object' && at.value !== null) pending.push(at);
      }
    }
  }

  private isHidden(place: Place): boolean {
    if (this.internal.has(place.value)) return true;
    if (!isObject(place.value)) return false;
    const isLink = this.ids.has(text(place, 'operationId') ?? '') && !isOperation(place);
    return (
      isLink || this.isTagged(place) || this.isEmptied(place) || this.leadsInside(text(place, '$ref'), place)
    );
  }

  private isTagged(place: Place): boolean {
    return isOperation(place) && isInternalOperation(place, place, this.tags);
  }

  /** A path without any operation that is left. */
  private isEmptied(place: Place): boolean {
    const operations = members(place).filter(({ key, place: at }) => methods.has(key) && isObject(at.value));
    return (
      operations.length > 0 &&
      operations.every(({ place: at }) => this.internal.has(at.value) || this.isTagged(at))
    );
  }

  /** Names of hidden things in lists of names, and in the choices of a discriminator. */
  private findNames(place: Place): void {
    const properties = member(place, 'properties');
    this.filter(place, 'required', (name) => !this.isHidden(member(properties, name)));
    this.filter(place, 'tags', (name) => !this.tags.has(name));
    const mapping = member(member(place, 'discriminator'), 'mapping');
    for (const { key, place: at } of members(mapping))
      if (typeof at.value === 'string' && this.leadsInside(referenceOf(at.value), at))
        this.changes.push(() => leaveOut(spotOf(mapping, key)));
  }

  private filter(holder: Place, key: string, isKept: (name: string) => boolean): void {
    const list = own(holder.value, key);
    if (!Array.isArray(list)) return;
    const kept = list.filter((name) => typeof name !== 'string' || isKept(name));
    if (kept.length < list.length) this.changes.push(() => put(spotOf(holder, key), kept));
  }

  private leadsInside(reference: string | undefined, from: Place): boolean {
    if (reference === undefined) return false;
    const target = this.references.resolve(from, reference);
    return this.internal.has(target.value) || this.internal.has(this.references.follow(target).value);
  }
}

function isOperation(place: Place): boolean {
  return isObject(own(place.value, 'responses'));
}

/** A mapping may name a component without the way to it. */
function referenceOf(value: string): string {
  return /[#/.]/.test(value) ? value : `#/components/schemas/${value}`;
}

function childrenOf(place: Place): { readonly key: string; readonly at: Place }[] {
  if (!Array.isArray(place.value)) return members(place).map(({ key, place: at }) => ({ key, at }));
  return place.value.flatMap((_, index) => {
    const at = element(place, index);
    return at?.value === undefined ? [] : [{ key: String(index), at }];
  });
}
