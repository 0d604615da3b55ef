/** A body as text with what `secrets` names (paths such as `items[].password`) made unreadable. */
export function redactBody(body: unknown, secrets: readonly string[]): string {
  if (typeof body === 'string')
    return secrets.length === 0
      ? body
      : 'Not shown: it may hold secrets, and is not in a form that tells where.';
  return JSON.stringify(mask(body, '', new Set(secrets)), null, 2);
}

function mask(value: unknown, path: string, secrets: ReadonlySet<string>): unknown {
  if (path !== '' && secrets.has(path)) return '***';
  if (Array.isArray(value)) return value.map((item) => mask(item, `${path}[]`, secrets));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [
    name,
    mask(member, path === '' ? name : `${path}.${name}`, secrets),
  ]);
  return Object.fromEntries(entries);
}
