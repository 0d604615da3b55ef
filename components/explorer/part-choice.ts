/** The choice is the address: it can be shared, and Back leads to the one before. */
const changed = 'explorer-part';

export function chosenPart(): string | undefined {
  return new URLSearchParams(location.search).get('part') ?? undefined;
}

/** @param id empty for the list of all parts */
export function choosePart(id: string): void {
  history.pushState(null, '', id === '' ? location.pathname : location.pathname + partSearch(id));
  dispatchEvent(new Event(changed));
  scrollTo(0, 0);
}

export function subscribePart(onChange: () => void): () => void {
  addEventListener('popstate', onChange);
  addEventListener(changed, onChange);
  return () => {
    removeEventListener('popstate', onChange);
    removeEventListener(changed, onChange);
  };
}

export function partSearch(id: string): string {
  return `?part=${encodeURIComponent(id)}`;
}
