import { receiveForm, type SentForm } from '#lib/request/sent-form.ts';
import { credentialsOf, shownCredentials } from './credentials.ts';
import { stateOf, valuesOf } from './form-state.ts';
import { publishRequest, tryBuild } from './live-request.ts';
import { getOwnKey } from './sandbox-key.ts';

/** Puts the key of the account that this tab keeps into the page's samples. */
export function showKeyInSamples(form: SentForm): void {
  const model = receiveForm(form);
  const account = getOwnKey(model.api);
  if (!account) return;
  const state = stateOf(model);
  const sent = credentialsOf(model, state, account.key);
  const values = valuesOf(model, state, shownCredentials(model, state, sent));
  const { request } = tryBuild(model, values);
  if (request) publishRequest(model, values, request);
}
