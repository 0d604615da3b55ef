import { prettyJson } from '#json/write.ts';
import { words } from '#words/request.ts';
import { isObject } from '../openapi/json-value.ts';

/** A body as text with the members that `secrets` names (see `secretNames`) made unreadable. */
export function redactBody(body: unknown, secrets: readonly string[]): string {
  if (typeof body === 'string') return secrets.length === 0 ? body : words.notShown;
  return prettyJson(secrets.includes('') ? '***' : mask(body, new Set(secrets)));
}

function mask(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => mask(item, secrets));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, secrets.has(name) ? '***' : mask(member, secrets)]),
  );
}
