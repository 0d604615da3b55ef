import { isObject } from '#lib/openapi/json-value.ts';
import type { FormModel } from '#lib/request/form.ts';
import { holdsRefusedKey } from '#lib/request/refused-keys.ts';
import type { FormState } from './form-state.ts';

const storageName = 'console-credentials';

/** Whether the reader asked to keep what was typed for this API in this tab. */
export function areCredentialsKept({ api }: FormModel): boolean {
  return readAll().has(api);
}

/** Keeps credentials for the API's other operations, as long as the tab is open; `undefined` forgets them. */
export function keepCredentials(model: FormModel, auth: ReadonlyMap<string, string> | undefined): void {
  const all = readAll();
  const kept = [...(auth ?? [])].filter(([, value]) => !holdsRefusedKey(value, model.refusedKeyPrefixes));
  if (auth) all.set(model.api, { ...all.get(model.api), ...Object.fromEntries(kept) });
  else all.delete(model.api);
  try {
    if (all.size === 0) sessionStorage.removeItem(storageName);
    else sessionStorage.setItem(storageName, JSON.stringify(Object.fromEntries(all)));
  } catch {
    // Storage is off: they live as long as the page.
  }
}

/** The form with a credential in its place, which is kept where the reader asked for that. */
export function withCredential(model: FormModel, state: FormState, scheme: string, value: string): FormState {
  const auth = new Map([...state.auth, [scheme, value]]);
  if (areCredentialsKept(model)) keepCredentials(model, auth);
  return { ...state, auth };
}

/** Of what is kept for the API what this operation takes, and the way to authenticate that it is enough for. */
export function keptAuthentication(model: FormModel): Pick<FormState, 'auth' | 'alternative'> {
  const kept = readAll().get(model.api) ?? {};
  const names = model.security.map(({ schemes }) => schemes.map(({ scheme }) => scheme.name));
  const auth = new Map(Object.entries(kept).filter(([name, value]) => value && names.flat().includes(name)));
  const enough = names.findIndex((each) => each.length > 0 && each.every((name) => auth.has(name)));
  return { auth, alternative: Math.max(0, enough) };
}

/** Credentials by scheme name, by API. */
function readAll(): Map<string, Readonly<Record<string, string>>> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storageName) ?? '{}');
    return new Map(Object.entries(isObject(stored) ? stored : {}).filter(isEntry));
  } catch {
    return new Map();
  }
}

function isEntry(entry: [string, unknown]): entry is [string, Record<string, string>] {
  return isObject(entry[1]) && Object.values(entry[1]).every((value) => typeof value === 'string');
}
