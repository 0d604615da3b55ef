import type { FormModel } from '#lib/request/form.ts';
import type { ExchangeRecord } from '#lib/request/session/exchange-record.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/session.ts';
import { type Answer, CallRefused, callSandbox } from '../call.ts';
import { credentialsOf, needsKey } from '../credentials.ts';
import { stateOf, valuesOf } from '../form-state.ts';
import { keptAuthentication } from '../kept-credentials.ts';
import { getOwnKey } from '../sandbox-key.ts';
import { loadForm } from './load-form.ts';
import { rememberExchange, wholeOf } from './session-store.ts';

/** The request was not sent, for a reason that a reader can read. */
export class NotSent extends Error {}

/**
 * Sends a request of the session again, with the credentials that this tab has now.
 *
 * @returns the record of the new one. @throws NotSent
 */
export async function sendAgain(record: ExchangeRecord): Promise<ExchangeRecord | undefined> {
  try {
    const model = await loadForm(record);
    const values = withCredentials(model, wholeOf(record.id)?.values ?? record.values);
    if (needsKey(model) && values.auth === undefined && !model.isMocked)
      throw new NotSent(words.needsAKeyFirst);
    const answer: Answer = await callSandbox(model, values, AbortSignal.timeout(longest), () => undefined);
    return rememberExchange(model, values, answer);
  } catch (error) {
    throw error instanceof NotSent
      ? error
      : new NotSent(say(words.notSentAgain, { reason: reasonOf(error) }));
  }
}

/** Milliseconds; the portal itself ends a call earlier. */
const longest = 20_000;

function withCredentials(model: FormModel, values: ExchangeRecord['values']) {
  const state = { ...stateOf(model, values), ...keptAuthentication(model) };
  return valuesOf(model, state, credentialsOf(model, state, getOwnKey(model.api)?.key));
}

function reasonOf(error: unknown): string {
  if (error instanceof CallRefused) return error.problem.detail ?? error.problem.title ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
