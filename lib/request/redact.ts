import { writeJson } from './write-json.ts';

/** A body as text with what `secrets` names (paths such as `items[].password`) made unreadable. */
export function redactBody(body: unknown, secrets: readonly string[]): string {
  if (typeof body === 'string')
    return secrets.length === 0
      ? body
      : 'Not shown: it may hold secrets, and is not in a form that tells where.';
  return writeJson(mask(body, secrets));
}

/** @param secrets paths from this value on; what is left of a path is passed down, so that no long one is ever made */
function mask(value: unknown, secrets: readonly string[]): unknown {
  if (secrets.includes('')) return '***';
  if (secrets.length === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const below = secrets.flatMap((path) =>
      path.startsWith('[]') ? [path.slice(2).replace(/^\./, '')] : [],
    );
    return value.map((item) => mask(item, below));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, mask(member, pathsBelow(name, secrets))]),
  );
}

function pathsBelow(name: string, secrets: readonly string[]): string[] {
  return secrets.flatMap((path) => {
    if (!path.startsWith(name)) return [];
    const rest = path.slice(name.length);
    if (rest.startsWith('.')) return [rest.slice(1)];
    return rest === '' || rest.startsWith('[]') ? [rest] : [];
  });
}
