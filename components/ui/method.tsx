const colors: Readonly<Record<string, string>> = {
  GET: 'blue',
  QUERY: 'blue',
  POST: 'green',
  PUT: 'amber',
  PATCH: 'violet',
  DELETE: 'red',
};

/** The method as a word with its colour; `badge` on its own, `word` within a list. */
export function Method({ method, look = 'badge' }: { method: string; look?: 'badge' | 'word' }) {
  const color = Object.hasOwn(colors, method) ? colors[method] : 'gray';
  return <span className={`method method-${look} tone-${color}`}>{method}</span>;
}
