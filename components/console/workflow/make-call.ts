import { writeJson } from '#json/write.ts';
import type { Problem } from '#lib/request/exchange.ts';
import type { FormModel } from '#lib/request/form.ts';
import { holdsRefusedKey } from '#lib/request/refused-keys.ts';
import type { AnsweredCall } from '#lib/request/runtime-expression.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { callValues } from '#lib/workflows/run/advance.ts';
import { RunLimitError } from '#lib/workflows/run/limits.ts';
import { withOwnCredentials } from '#lib/workflows/run/own-credentials.ts';
import type { CallNext } from '#lib/workflows/run/run.ts';
import { words } from '#words/console.ts';
import { words as runWords } from '#words/run.ts';
import { type Answer, CallRefused, callSandbox } from '../call.ts';
import { productionKeyRemark } from '../checks.ts';
import { tryBuild } from '../live-request.ts';

/** A call of a step, and what came of it. */
export interface Exchange {
  readonly model: FormModel;
  readonly values: RequestValues;
  /** Expressions of the step that led to nothing. */
  readonly missing: readonly string[];
  readonly answer?: Answer;
  /** Why there is no whole answer. */
  readonly failure?: string;
}

/** Nothing was answered, and nothing was done: the reader can mend it and go on. */
export class Blocked extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.title);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The reader has no credential for a call or an inbox that needs one, and the workflow gives none. */
export class NeedsKey extends Error {
  /** Slug of the API. */
  readonly api: string;

  constructor(api: string) {
    super('A key is missing');
    this.api = api;
  }
}

/**
 * Makes the call that is next.
 *
 * @param credentials the reader's, by security scheme; undefined where there are none and it can be asked for them
 * @throws Blocked, NeedsKey; DOMException `AbortError` where it was stopped
 */
export async function makeCall(
  next: CallNext,
  model: FormModel,
  credentials: ReadonlyMap<string, string> | undefined,
  signal: AbortSignal,
  onProgress: (answer: Answer) => void,
): Promise<Exchange> {
  const prepared = { model, ...prepare(next, model, credentials) };
  const { timeout } = next.step;
  const limit = timeout === undefined ? undefined : AbortSignal.timeout(timeout);
  try {
    const together = limit ? AbortSignal.any([signal, limit]) : signal;
    const answer = await callSandbox(model, prepared.values, together, onProgress);
    const failure = answer.broken?.title;
    return { ...prepared, answer, ...(failure !== undefined && { failure }) };
  } catch (error) {
    if (signal.aborted) throw error;
    if (limit?.aborted) return { ...prepared, failure: say(runWords.tookTooLong, { count: timeout ?? 0 }) };
    throw blockedBy(error);
  }
}

/** What the workflow's expressions can see of an exchange. */
export function callOf({ values, answer }: Exchange): AnsweredCall | undefined {
  if (!answer) return undefined;
  const { request, status, headers, body } = answer;
  const { method, url } = request;
  return { method, url, values, status, headers, ...(typeof body === 'string' && { body }) };
}

function prepare(
  next: CallNext,
  model: FormModel,
  credentials: ReadonlyMap<string, string> | undefined,
): Pick<Exchange, 'values' | 'missing'> {
  const { values: given, missing } = valuesFor(next, model);
  const values = withOwnCredentials(given, model.security, credentials ?? new Map());
  if (!credentials && !values.auth) throw new NeedsKey(model.api);
  if (holdsRefusedKey(writeJson(values), model.refusedKeyPrefixes))
    throw new Blocked({ title: words.notSent, detail: productionKeyRemark.text });
  const { faults } = tryBuild(model, values, model.baseUrl);
  if (faults.length > 0)
    throw new Blocked({
      title: say(runWords.cannotBeSent, { step: next.step.title }),
      ...(missing.length > 0 && { detail: say(runWords.leadToNothing, { expressions: missing.join(', ') }) }),
      errors: faults,
    });
  return { values, missing };
}

function valuesFor(next: CallNext, model: FormModel) {
  try {
    return callValues(next, model);
  } catch (error) {
    if (error instanceof RunLimitError) throw new Blocked({ title: words.notSent, detail: error.message });
    throw error;
  }
}

function blockedBy(error: unknown): Blocked {
  if (error instanceof CallRefused) return new Blocked(error.problem, error.retryAfter);
  return error instanceof TypeError
    ? new Blocked({ title: words.portalUnreachable, detail: words.theRequestDidNotLeave })
    : new Blocked({ title: words.theAnswerCouldNotBe, detail: words.itWasNotInThe });
}
