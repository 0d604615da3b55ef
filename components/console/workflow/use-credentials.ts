import { useState } from 'react';
import { isSendable } from '#lib/request/credentials.ts';
import type { FormModel } from '#lib/request/form.ts';
import { needsKey, takesKey } from '../credentials.ts';
import { type FormState, stateOf } from '../form-state.ts';
import { keptAuthentication } from '../kept-credentials.ts';
import { getOwnKey } from '../sandbox-key.ts';

interface ApiCredentials {
  /** Of the API's operation that asks for most. */
  readonly model: FormModel;
  readonly state: FormState;
}

/** The reader's credentials for each API whose operations take some: what was typed, else the sandbox's key. */
export function useCredentials(forms: readonly FormModel[]) {
  const [states, setStates] = useState<readonly ApiCredentials[]>(() =>
    modelsOf(forms).map((model) => ({ model, state: { ...stateOf(model), ...keptAuthentication(model) } })),
  );
  return {
    states,
    change: (api: string, state: FormState) =>
      setStates((before) => before.map((each) => (each.model.api === api ? { ...each, state } : each))),
    /** The key that opens an API's inbox of webhooks. */
    keyFor(api: string): string | undefined {
      const { model, state } = states.find((each) => each.model.api === api) ?? {};
      const names = model
        ? schemesOf(model)
            .filter(takesKey)
            .map(({ name }) => name)
        : [];
      return names.map((name) => state?.auth.get(name)).find(Boolean) ?? getOwnKey(api)?.key;
    },
    /** Those for an operation; undefined where it needs some, there are none, and the portal can get them. */
    of(model: FormModel): ReadonlyMap<string, string> | undefined {
      if (model.isMocked) return new Map(model.placeholders.map(({ scheme, text }) => [scheme, text]));
      const typed = states.find((each) => each.model.api === model.api)?.state.auth ?? new Map();
      const own = given(model, typed, getOwnKey(model.api)?.key);
      return own.size === 0 && needsKey(model) && !model.hasNoKeys ? undefined : own;
    },
  };
}

/** One of each API: the one with the most schemes has a field for all that the others ask for. */
function modelsOf(forms: readonly FormModel[]): FormModel[] {
  const most = new Map<string, FormModel>();
  for (const form of forms.filter(({ isMocked, security }) => !isMocked && security.length > 0)) {
    const before = most.get(form.api);
    if (!before || schemesOf(form).length > schemesOf(before).length) most.set(form.api, form);
  }
  return [...most.values()];
}

function schemesOf({ security }: FormModel) {
  return security.flatMap(({ schemes }) => schemes.map(({ scheme }) => scheme)).filter(isSendable);
}

function given(model: FormModel, typed: ReadonlyMap<string, string>, key: string | undefined) {
  const entries = schemesOf(model).flatMap((scheme) => {
    const value = typed.get(scheme.name) ?? (takesKey(scheme) ? key : undefined);
    return value ? [[scheme.name, value] as const] : [];
  });
  return new Map(entries);
}
