import { element, isObject, keepHome, member, members, type Place, type RawObject } from './place.ts';

/** Where a value is held: as a member of an object or an item of a list. */
export interface Spot {
  readonly holder: Place;
  readonly key: string;
}

export function spotOf(holder: Place, key: string | number): Spot {
  return { holder, key: String(key) };
}

/**
 * Puts what a reference leads to in its place; where it stands in its own file stays known, so that the references in
 * it lead on from there. What stands beside the reference goes before what it leads to.
 */
export function graft(spot: Spot, reference: RawObject, target: Place): Place {
  const { $ref: _, ...beside } = reference;
  if (isObject(target.value) && Object.keys(beside).length > 0) {
    for (const { place } of members(target)) keepHome(place);
    return put(spot, { ...target.value, ...beside });
  }
  keepHome(target);
  return put(spot, target.value);
}

/** Puts another value where one stands, and says where that is. */
export function put({ holder, key }: Spot, value: unknown): Place {
  Object.defineProperty(holder.value, key, { value, enumerable: true, configurable: true, writable: true });
  const at = Array.isArray(holder.value) ? element(holder, Number(key)) : undefined;
  return at ?? member(holder, key);
}

/** Takes a value away; the other items of a list keep their numbers, by which references may name them. */
export function leaveOut({ holder, key }: Spot): void {
  if (Array.isArray(holder.value)) put({ holder, key }, undefined);
  else Reflect.deleteProperty(holder.value as object, key);
}
