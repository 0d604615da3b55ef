import { isObject, isSame } from '../json-value.ts';

/** The first two items that are the same, in time that grows with the list alone where they are told apart by their text. */
export function findDuplicate(list: readonly unknown[]): readonly [number, number] | undefined {
  const seen = new Map<string, number[]>();
  for (const [index, item] of list.entries()) {
    const key = keyOf(item);
    const alike = seen.get(key) ?? [];
    const before = alike.find((each) => isSame(list[each], item));
    if (before !== undefined) return [before, index];
    // Items with the same key that differ all the same are rare: looking at a few of them is enough.
    if (alike.length < 8) alike.push(index);
    seen.set(key, alike);
  }
  return undefined;
}

/** The same for items that are the same, whatever the order of their members. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isPlain(inner) ? sorted(inner) : inner)) ?? '';
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
