import { tryReadJson } from '#json/read.ts';
import type { FormModel } from '../form.ts';
import { looksSecret, soundsSecret } from '../secret-words.ts';
import { maskMembers } from '../without-secrets.ts';
import { sendableKeyPrefixes } from './suspect.ts';

type Model = Pick<FormModel, 'placeholders' | 'answerSecrets'>;

/**
 * A key of the API that an answer shows: a secret member whose value begins as its keys do. Undefined where there is none, or
 * where the description does not say how they begin.
 */
export function findNewKey(model: Model, body: string | Uint8Array): string | undefined {
  const prefixes = sendableKeyPrefixes(model);
  const value = typeof body === 'string' && prefixes.length > 0 ? tryReadJson(body) : undefined;
  let found: string | undefined;
  maskMembers(
    value,
    (_, key) => {
      found ??= String(key);
    },
    (name, member) =>
      typeof member === 'string' &&
      (model.answerSecrets?.includes(name) || soundsSecret(name) || /key$/i.test(name)) &&
      looksSecret(member, prefixes) &&
      prefixes.some((prefix) => member.startsWith(prefix)),
  );
  return found;
}
