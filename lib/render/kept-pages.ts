type Render = (path: string) => Promise<string | undefined>;

interface Kept {
  readonly text: Promise<string | undefined>;
  /** Zero until the text is there. */
  length: number;
}

/**
 * Renders each page once and keeps the text, at most `most` characters in all, the least recently read left out first.
 * Of many that ask at one time all wait for the same work. What is no page is not kept: names of those have no end.
 */
export function keepPages(render: Render, most: number): Render {
  const kept = new Map<string, Kept>();
  let total = 0;

  const forget = (path: string, entry: Kept): void => {
    if (kept.get(path) !== entry) return;
    kept.delete(path);
    total -= entry.length;
  };

  const remember = (path: string, entry: Kept, text: string): void => {
    if (kept.get(path) !== entry) return;
    entry.length = text.length;
    total += text.length;
    for (const [oldest, each] of kept) {
      if (total <= most) break;
      forget(oldest, each);
    }
  };

  return (path) => {
    const known = kept.get(path);
    if (known) {
      kept.delete(path);
      kept.set(path, known);
      return known.text;
    }
    const entry: Kept = { text: render(path), length: 0 };
    kept.set(path, entry);
    entry.text.then(
      (found) => (found === undefined ? forget(path, entry) : remember(path, entry, found)),
      () => forget(path, entry),
    );
    return entry.text;
  };
}
