const colors: Readonly<Record<string, string>> = {
  GET: 'blue',
  QUERY: 'blue',
  POST: 'green',
  PUT: 'amber',
  PATCH: 'violet',
  DELETE: 'red',
};

/** The method as a word with its colour; `badge` on its own, `word` within a list. */
export function Method({ method, look = 'badge' }: { method: string; look?: Look }) {
  return <span className={methodClass(method, look)}>{method}</span>;
}

type Look = 'badge' | 'word';

/** Classes of an element that holds a method. */
export function methodClass(method: string, look: Look): string {
  const color = Object.hasOwn(colors, method) ? colors[method] : 'gray';
  return `method method-${look} tone-${color}`;
}
