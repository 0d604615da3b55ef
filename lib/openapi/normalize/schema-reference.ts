import { elements, isObject, member, members, own, type Place, text } from '../parse/place.ts';
import type { Context } from './context.ts';

/** What the anchors of `$dynamicRef`s mean in the schema that is being read. */
export type Bindings = ReadonlyMap<string, Place>;

/** What a schema refers to by `$ref` or `$dynamicRef`. */
export function targetOf(place: Place, context: Context): Place | undefined {
  const reference = text(place, '$ref');
  if (reference !== undefined) return context.references.resolve(place, reference);
  const dynamic = text(place, '$dynamicRef');
  if (dynamic === undefined) return undefined;
  const bound = context.dynamic.get(anchorOf(dynamic));
  return withoutAlias(bound ?? context.references.resolve(place, dynamic), context);
}

/** A schema that only gives another one an anchor: that other one has the name that a reader knows. */
function withoutAlias(place: Place, context: Context): Place {
  const reference = text(place, '$ref');
  if (reference === undefined || !isObject(place.value)) return place;
  const isAlias = Object.keys(place.value).every((key) => key === '$ref' || key === '$dynamicAnchor');
  return isAlias ? context.references.resolve(place, reference) : place;
}

/** Those in force behind a reference: the outermost schema that says an anchor decides what it means. */
export function bindings(place: Place, context: Context): Bindings {
  const bound = new Map(context.dynamic);
  for (const at of [place, ...members(member(place, '$defs')).map((each) => each.place)]) {
    const anchor = text(at, '$dynamicAnchor');
    if (anchor !== undefined && !bound.has(anchor)) bound.set(anchor, at);
  }
  return bound;
}

/** Whether a schema has a `$dynamicRef` that means something else under these bindings. */
export function usesBinding(target: Place, bound: Bindings): boolean {
  if (bound.size === 0) return false;
  const pending: Place[] = [target];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const dynamic = text(place, '$dynamicRef');
    if (
      dynamic !== undefined &&
      bound.has(anchorOf(dynamic)) &&
      bound.get(anchorOf(dynamic))?.value !== target.value
    ) {
      return true;
    }
    const children = isObject(place.value) ? members(place).map((each) => each.place) : elements(place);
    for (const child of children) {
      if (
        typeof child.value === 'object' &&
        child.value !== null &&
        own(place.value, '$ref') !== child.value
      ) {
        pending.push(child);
      }
    }
  }
  return false;
}

function anchorOf(reference: string): string {
  return reference.slice(reference.indexOf('#') + 1);
}
