import type { SecurityScheme } from '#lib/openapi/model.ts';
import { isSendable } from '#lib/request/credentials.ts';
import type { FormModel } from '#lib/request/form.ts';
import type { FormState } from './form-state.ts';

/** The schemes of the chosen way to authenticate that a value can be typed for. */
export function schemesOf(model: FormModel, state: FormState): SecurityScheme[] {
  const entries = model.security[state.alternative]?.schemes ?? [];
  return entries.map(({ scheme }) => scheme).filter(isSendable);
}

/** Whether a sandbox key is what this scheme wants. */
export function takesKey(scheme: SecurityScheme): boolean {
  if (scheme.type === 'http') return scheme.scheme.toLowerCase() === 'bearer';
  return scheme.type === 'apiKey';
}

/** What is sent: what the reader typed, else the sandbox key. */
export function credentialsOf(
  model: FormModel,
  state: FormState,
  sandboxKey: string | undefined,
): Map<string, string> {
  const entries = schemesOf(model, state).flatMap((scheme) => {
    const value = state.auth.get(scheme.name) ?? (takesKey(scheme) ? sandboxKey : undefined);
    return value ? [[scheme.name, value] as const] : [];
  });
  return new Map(entries);
}

/** What the samples show: a placeholder where nothing is sent. */
export function shownCredentials(
  model: FormModel,
  state: FormState,
  sent: ReadonlyMap<string, string>,
): Map<string, string> {
  const placeholders = new Map(model.placeholders.map(({ scheme, text }) => [scheme, text]));
  return new Map(
    schemesOf(model, state).map(({ name }) => [name, sent.get(name) ?? placeholders.get(name) ?? '']),
  );
}

/** Whether no way to use the operation does without a credential. */
export function needsKey({ security }: FormModel): boolean {
  return security.length > 0 && security.every(({ schemes }) => schemes.length > 0);
}
