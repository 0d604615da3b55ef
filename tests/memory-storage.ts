/** What a page finds as `localStorage`, with what was kept before. */
export function memoryStorage(kept: Record<string, string> = {}): () => Storage {
  const items = new Map(Object.entries(kept));
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  return () => storage as unknown as Storage;
}

/** The same where the browser keeps nothing. */
export function blockedStorage(): Storage {
  throw new DOMException('Access is denied for this document.', 'SecurityError');
}
