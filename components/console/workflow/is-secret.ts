import { looksSecret, soundsSecret } from '#lib/request/secret-words.ts';
import type { Values } from '#lib/workflows/run/scope.ts';
import type { InputField } from './run-inputs.ts';

/** Whether a value is shown as dots. @param name of an input or output, or the expression that it stands for */
export type IsSecret = (name: string, value: unknown) => boolean;

/** By its name, its own form, and by being the value of a secret input. */
export function secretsOf(
  fields: readonly InputField[],
  inputs: Values,
  keyPrefixes: readonly string[],
): IsSecret {
  const given = fields.filter(({ input }) => input.isSecret).map(({ input }) => inputs.get(input.name));
  const texts = new Set(given.filter((value) => typeof value === 'string' && value !== ''));
  return (name, value) => {
    if (value === null || value === undefined) return false;
    if (soundsSecret(lastNameOf(name))) return true;
    return typeof value === 'string' && (texts.has(value) || looksSecret(value, keyPrefixes));
  };
}

/** `$steps.signIn.outputs.accessToken` → `accessToken`, `$response.body#/a/token` → `token`. */
function lastNameOf(name: string): string {
  return /[^.#/[\]']+(?=[\]']*$)/.exec(name)?.[0] ?? name;
}
