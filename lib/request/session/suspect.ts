import { tryReadJson } from '#json/read.ts';
import type { FormModel } from '../form.ts';
import { looksSecret, soundsSecret } from '../secret-words.ts';
import { maskMembers, type Suspect } from '../without-secrets.ts';

/**
 * What is taken for a secret although no schema says so: by its name, by its form, or because it is a text that holds
 * such a thing. Rather a harmless value too many than a token kept.
 */
export function suspectOf(model: Pick<FormModel, 'refusedKeyPrefixes' | 'placeholders'>): Suspect {
  const prefixes = keyPrefixesOf(model);
  const suspect: Suspect = (name, value) =>
    typeof value === 'string' &&
    value !== '' &&
    (soundsSecret(name) || looksSecret(value, prefixes) || hidesSecret(value, suspect));
  return suspect;
}

function keyPrefixesOf(model: Pick<FormModel, 'refusedKeyPrefixes' | 'placeholders'>): string[] {
  return [...model.refusedKeyPrefixes, ...sendableKeyPrefixes(model)];
}

/** What the API's keys begin with that may be sent from here, where its description says so. */
export function sendableKeyPrefixes({ placeholders }: Pick<FormModel, 'placeholders'>): string[] {
  return [...new Set(placeholders.flatMap(({ text }) => /^(.+_)your_key$/.exec(text)?.[1] ?? []))];
}

/** A JSON text is looked into; another text only for a name with a value behind it. */
function hidesSecret(text: string, suspect: Suspect): boolean {
  const value = /^\s*[{[]/.test(text) ? tryReadJson(text) : undefined;
  if (value === undefined)
    return /(?:passw(?:or)?d|secret|token|api[_-]?key)["']?(?:\s*[:=]|>)\s*["']?[^\s"'<&]{4}/i.test(text);
  let isFound = false;
  maskMembers(
    value,
    () => {
      isFound = true;
    },
    suspect,
  );
  return isFound;
}
