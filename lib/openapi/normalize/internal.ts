import { elements, member, own, type Place, text, texts } from '../parse/place.ts';

/** Whether a part of a description is for its own people alone: in doubt it is. */
export function isInternal({ value }: Pick<Place, 'value'>): boolean {
  const mark = own(value, 'x-internal') ?? false;
  return mark !== false;
}

/** The same of an operation: said of itself, of its path, or of all its tags. */
export function isInternalOperation(
  operation: Place,
  path: Place,
  internalTags: ReadonlySet<string>,
): boolean {
  const tags = texts(operation, 'tags');
  const isTagged = tags.length > 0 && tags.every((tag) => internalTags.has(tag));
  return isInternal(operation) || isInternal(path) || isTagged;
}

export function internalTagsOf(root: Place): ReadonlySet<string> {
  const tags = elements(member(root, 'tags')).filter(isInternal);
  return new Set(tags.flatMap((tag) => text(tag, 'name') ?? []));
}
