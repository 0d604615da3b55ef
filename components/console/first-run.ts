import type { FormModel } from '#lib/request/form.ts';
import { receiveForm, type SentForm } from '#lib/request/sent-form.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { type Answer, callSandbox } from './call.ts';
import { credentialsOf, shownCredentials } from './credentials.ts';
import { stateOf, valuesOf } from './form-state.ts';
import { layOutJson } from './json-lines.ts';
import { showKeyInSamples } from './kept-key.ts';
import { switchToSandbox } from './sample-server.ts';
import { getOwnKey, requestSandboxKey } from './sandbox-key.ts';
import { rememberExchange } from './session/session-store.ts';

export interface FirstAnswer {
  readonly answer: Answer;
  /** The body laid out in lines of tokens. */
  readonly lines: NonNullable<ReturnType<typeof layOutJson>>;
}

/**
 * The request as it stands on the page, sent with the reader's key: the one of this tab, else a new one, which the
 * samples show from then on.
 *
 * @throws KeyRefused, CallRefused with the portal's problem; TypeError without a network.
 */
export async function runFirstRequest(form: SentForm): Promise<FirstAnswer> {
  const model = receiveForm(form);
  if (model.isMocked) return runMocked(model);
  switchToSandbox(model);
  const account = getOwnKey(model.api) ?? (await requestSandboxKey({ api: model.api }));
  showKeyInSamples(model);
  const state = stateOf(model);
  const values = valuesOf(model, state, credentialsOf(model, state, account.key));
  return send(model, values);
}

/** A mock takes the placeholders that the page's samples show. */
function runMocked(model: FormModel): Promise<FirstAnswer> {
  const state = stateOf(model);
  return send(model, valuesOf(model, state, shownCredentials(model, state, new Map())));
}

async function send(model: FormModel, values: RequestValues): Promise<FirstAnswer> {
  const answer = await callSandbox(model, values, AbortSignal.timeout(20_000), () => undefined);
  rememberExchange(model, values, answer);
  const text = typeof answer.body === 'string' ? answer.body : '';
  return { answer, lines: layOutJson(text) ?? [[{ text }]] };
}
