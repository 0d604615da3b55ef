import { elements, isObject, member, members, own, type Place } from '../parse/place.ts';
import { tokensOf } from '../parse/pointer.ts';
import { type References, UnresolvedReference } from '../parse/references.ts';

/** Levels of values in one another, through references. */
const maxLevels = 200;
/** Values that references in examples and extensions may add to a description. */
const maxCopied = 200_000;

/** Members of a description that hold values, not what describes values. */
const holdsValues = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);

/**
 * References in what may be any value, such as an example. There `$ref` can be a member like any other: it is read as a
 * reference where it stands alone and leads to a value. That is copied, since it may be something else where it stands.
 */
export class DataReferences {
  private left = maxCopied;
  private readonly references: References;
  private readonly report: (reference: Place) => void;

  constructor(references: References, report: (reference: Place) => void) {
    this.references = references;
    this.report = report;
  }

  /** The value with what its references lead to; the value itself where it has none. */
  resolved(place: Place, isExtension: boolean): unknown {
    return this.read(place, [], isExtension, false);
  }

  private read(place: Place, within: readonly unknown[], isExtension: boolean, isCopied: boolean): unknown {
    const { value } = place;
    if (isCopied) this.left--;
    if (typeof value !== 'object' || value === null || within.length > maxLevels) return value;
    const inner = [...within, value];
    const target = this.left > 0 ? this.targetOf(place, within, isExtension) : undefined;
    if (target !== undefined) {
      this.report(member(place, '$ref'));
      const copy = this.read(target, inner, isExtension, true);
      const { $ref: _, ...beside } = value as Record<string, unknown>;
      return isObject(copy) && Object.keys(beside).length > 0 ? { ...copy, ...beside } : copy;
    }
    if (Array.isArray(value)) {
      const items = elements(place).map((item) => this.read(item, inner, isExtension, isCopied));
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    if (!isObject(value)) return value;
    const entries = members(place).map(
      ({ key, place: at }) => [key, this.read(at, inner, isExtension, isCopied)] as const,
    );
    const isSame = entries.every(([key, each]) => each === own(value, key));
    return isSame ? value : Object.fromEntries(entries);
  }

  private targetOf(place: Place, within: readonly unknown[], isExtension: boolean): Place | undefined {
    const reference = own(place.value, '$ref');
    if (typeof reference !== 'string' || reference === '' || reference === '#') return undefined;
    if (!isExtension && Object.keys(place.value as object).length > 1) return undefined;
    try {
      const target = this.references.follow(place, true);
      if (target.value === place.value || within.includes(target.value)) return undefined;
      return isExtension ? target : valueAt(target);
    } catch (error) {
      if (error instanceof UnresolvedReference) return undefined;
      throw error;
    }
  }
}

/** A place that holds a value; undefined where it describes one, as a schema does. */
function valueAt(target: Place): Place | undefined {
  const root = target.file.root;
  if (own(root, 'openapi') === undefined && own(root, 'swagger') === undefined) return target;
  const [first = '', second, ...rest] = tokensOf(target.pointer);
  if (first === 'components' && second === 'examples' && rest.length === 1)
    return own(target.value, 'value') === undefined ? undefined : member(target, 'value');
  const isValue = first.startsWith('x-') || [second, ...rest].some((token) => holdsValues.has(token ?? ''));
  return isValue ? target : undefined;
}
