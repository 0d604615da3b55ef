import type { FormModel } from '#lib/request/form.ts';
import { credentialsOf, shownCredentials } from './credentials.ts';
import { stateOf, valuesOf } from './form-state.ts';
import { publishRequest, tryBuild } from './live-request.ts';
import { getSandboxKey } from './sandbox-key.ts';
import { fillIds } from './seen-ids.ts';

/** Puts the key and ids of the account that this tab keeps into the page's samples. */
export function showKeyInSamples(model: FormModel): void {
  const account = getSandboxKey();
  if (!account) return;
  const initial = stateOf(model);
  const state = fillIds(model, initial, initial, account.seen);
  const sent = credentialsOf(model, state, account.key);
  const values = valuesOf(model, state, shownCredentials(model, state, sent));
  const { request } = tryBuild(model, values);
  if (request) publishRequest(model, values, request);
}
