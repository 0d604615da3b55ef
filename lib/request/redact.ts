import { prettyJson } from '#json/write.ts';
import { words } from '#words/request.ts';
import { maskMembers } from './without-secrets.ts';

/** What stands where a secret was. */
export const masked = '***';

/** A body as text with the members that `secrets` names (see `secretNames`) made unreadable. */
export function redactBody(body: unknown, secrets: readonly string[]): string {
  if (typeof body === 'string') return secrets.length === 0 ? body : words.notShown;
  if (secrets.includes('')) return prettyJson(masked);
  return prettyJson(
    maskMembers(
      body,
      () => masked,
      (name) => secrets.includes(name),
    ),
  );
}
