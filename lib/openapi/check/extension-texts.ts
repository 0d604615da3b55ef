import { type Spot, spotOf } from '../parse/graft.ts';
import { elements, isObject, members, type Place } from '../parse/place.ts';

/** Extensions that are texts, or lists or maps of texts. */
const wholly = new Set([
  ...['x-displayName', 'x-enum-varnames', 'x-enumNames', 'x-enum-names', 'x-enumVarNames', 'x-enum-titles'],
  ...['x-enumDescriptions', 'x-enum-descriptions', 'x-enum-description'],
]);

/** Members that are texts, or lists of them, in extensions that hold more than that. */
const membersOf: Readonly<Record<string, readonly string[]>> = {
  'x-codeSamples': ['lang', 'label', 'source'],
  'x-code-samples': ['lang', 'label', 'source'],
  'x-errors': ['title', 'description', 'cause', 'resolution'],
  'x-ms-enum': ['name', 'description'],
  'x-rate-limit-plans': ['id', 'name', 'description'],
  'x-tagGroups': ['name', 'tags'],
};
const none: readonly string[] = [];
/** Levels of lists and maps in one another that an extension has. */
const maxLevels = 4;

export interface HeldText {
  readonly place: Place;
  readonly spot: Spot;
}

/** What of an extension that the portal shows is meant as a text, whatever it was read as. */
export function textsOfExtension(place: Place, spot: Spot): HeldText[] {
  const isWhole = wholly.has(spot.key);
  const names = Object.hasOwn(membersOf, spot.key) ? (membersOf[spot.key] ?? none) : none;
  return isWhole || names.length > 0 ? textsIn(place, spot, names, isWhole, 0) : [];
}

function textsIn(
  place: Place,
  spot: Spot,
  names: readonly string[],
  isText: boolean,
  level: number,
): HeldText[] {
  if (!isObject(place.value) && !Array.isArray(place.value)) return isText ? [{ place, spot }] : [];
  if (level > maxLevels) return [];
  const items = elements(place).map((item, index) =>
    textsIn(item, spotOf(place, index), names, isText, level + 1),
  );
  const held = members(place).map(({ key, place: at }) =>
    textsIn(at, spotOf(place, key), names, names.length === 0 ? isText : names.includes(key), level + 1),
  );
  return [...items, ...held].flat();
}
