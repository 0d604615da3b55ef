import type { RequestValues } from './types.ts';

/**
 * The same values with their credentials made unreadable: build a request from these to show, log or store it. The
 * kind of a key (`sk_test_`) and the end of a long one stay, so that a person can tell which it was.
 */
export function redactCredentials(values: RequestValues): RequestValues {
  if (!values.auth) return values;
  const auth = Object.entries(values.auth).map(([scheme, value]) => [scheme, redact(value)]);
  return { ...values, auth: Object.fromEntries(auth) };
}

function redact(value: string): string {
  if (value.includes(':')) return `${value.slice(0, value.indexOf(':'))}:***`;
  const prefix = /^(?:[a-z]+_){1,3}/.exec(value)?.[0] ?? '';
  return prefix + (value.length >= 32 ? `***${value.slice(-4)}` : '***');
}

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
