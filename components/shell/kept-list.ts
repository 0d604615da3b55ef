/** A short list that stays in this browser, the newest first. A browser that keeps nothing has an empty one. */
export interface KeptList<Item> {
  read(storage: () => Storage): readonly Item[];
  /** Puts an item before the others, of which those that are the same go. */
  keep(item: Item, storage: () => Storage): void;
  forget(storage: () => Storage): void;
}

/**
 * @param key in the storage
 * @param most items that are kept
 * @param mayBeKept checked when an item is written and when it is read: somebody else may have written the list
 * @param nameOf equal for items that are the same
 */
export function keptList<Item>(
  key: string,
  most: number,
  mayBeKept: (value: unknown) => value is Item,
  nameOf: (item: Item) => string,
): KeptList<Item> {
  const read = (storage: () => Storage): readonly Item[] => {
    try {
      const list: unknown = JSON.parse(storage().getItem(key) ?? '[]');
      return Array.isArray(list) ? list.filter(mayBeKept).slice(0, most) : [];
    } catch {
      return [];
    }
  };
  return {
    read,
    keep(item, storage) {
      if (!mayBeKept(item)) return;
      const others = read(storage).filter((each) => nameOf(each) !== nameOf(item));
      attempt(() => storage().setItem(key, JSON.stringify([item, ...others].slice(0, most))));
    },
    forget: (storage) => attempt(() => storage().removeItem(key)),
  };
}

/** Storage may be blocked or full; nothing depends on a list. */
function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // What cannot be reached keeps nothing.
  }
}
