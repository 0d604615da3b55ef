type Render = (path: string) => Promise<string | undefined>;

/**
 * Renders each page once and keeps the text, at most `most` characters in all, the least recently read left out first.
 * Of many that ask at one time all wait for the same work. What is no page is not kept: names of those have no end.
 */
export function keepPages(render: Render, most: number): Render {
  const kept = new Map<string, { readonly text: Promise<string | undefined>; length: number }>();
  let total = 0;

  const forget = (path: string): void => {
    total -= kept.get(path)?.length ?? 0;
    kept.delete(path);
  };

  const remember = (path: string, text: string): void => {
    const entry = kept.get(path);
    if (!entry) return;
    entry.length = text.length;
    total += text.length;
    for (const oldest of kept.keys()) {
      if (total <= most) break;
      forget(oldest);
    }
  };

  return (path) => {
    const known = kept.get(path);
    if (known) {
      kept.delete(path);
      kept.set(path, known);
      return known.text;
    }
    const text = render(path);
    kept.set(path, { text, length: 0 });
    text.then(
      (found) => (found === undefined ? forget(path) : remember(path, found)),
      () => forget(path),
    );
    return text;
  };
}
