import type { FormModel } from '#lib/request/form.ts';
import { type Answer, callSandbox } from './call.ts';
import { credentialsOf } from './credentials.ts';
import { stateOf, valuesOf } from './form-state.ts';
import { layOutJson } from './json-lines.ts';
import { showKeyInSamples } from './kept-key.ts';
import { getSandboxKey, noteAnswer, requestSandboxKey } from './sandbox-key.ts';
import { fillIds } from './seen-ids.ts';

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
export async function runFirstRequest(model: FormModel): Promise<FirstAnswer> {
  const account = getSandboxKey() ?? (await requestSandboxKey('free'));
  showKeyInSamples(model);
  const initial = stateOf(model);
  const state = fillIds(model, initial, initial, account.seen);
  const values = valuesOf(model, state, credentialsOf(model, state, account.key));
  const answer = await callSandbox(model, values, AbortSignal.timeout(20_000), () => undefined);
  const text = typeof answer.body === 'string' ? answer.body : '';
  const lines = layOutJson(text) ?? [[{ text }]];
  noteAnswer(text.startsWith('{') ? JSON.parse(text) : undefined, undefined);
  return { answer, lines };
}
