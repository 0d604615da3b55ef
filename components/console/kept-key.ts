import type { FormModel } from '#lib/request/form.ts';
import { receiveForm, type SentForm } from '#lib/request/sent-form.ts';
import { subscribeServers } from '../code/servers/server-choice.ts';
import { credentialsOf, shownCredentials } from './credentials.ts';
import { stateOf, valuesOf } from './form-state.ts';
import { publishRequest, tryBuild } from './live-request.ts';
import { isReached } from './sample-server.ts';
import { getOwnKey } from './sandbox-key.ts';

let shown: FormModel | undefined;

/** Puts the key that this tab keeps into the page's samples, as long as they are for the server that takes it. */
export function showKeyInSamples(form: SentForm): void {
  if (shown === undefined) subscribeServers(publishKey);
  shown = receiveForm(form);
  publishKey();
}

function publishKey(): void {
  const model = shown;
  const account = model && getOwnKey(model.api);
  if (!account) return;
  const state = stateOf(model);
  const sent = credentialsOf(model, state, isReached(model) ? account.key : undefined);
  const values = valuesOf(model, state, shownCredentials(model, state, sent));
  const { request } = tryBuild(model, values);
  if (request) publishRequest(model, values, request);
}
