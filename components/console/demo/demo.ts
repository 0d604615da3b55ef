import type { RequestValues } from '#lib/request/types.ts';
import { type Answer, callSandbox } from '../call.ts';

/** One request of a demonstration, as it is shown. */
export interface Step {
  /** Milliseconds from the start until the answer was complete. */
  readonly at: number;
  readonly method: string;
  /** Path and query, as sent. */
  readonly path: string;
  readonly status: number;
  readonly note: string;
}

export interface DemoRun {
  readonly signal: AbortSignal;
  /** The reader's key. */
  readonly key: string;
  /** Sends one request and shows it. `note` says what to look at in the answer. */
  send(operation: string, values: RequestValues, note: (answer: Answer) => string): Promise<Answer>;
}

/** Does something against the sandbox; gives the sentence that says what was seen. */
export type Demo = (run: DemoRun) => Promise<string>;

/** @param onStep called as answers arrive, which is not always the order of the requests. */
export function createRun(
  api: string,
  key: string,
  signal: AbortSignal,
  onStep: (step: Step) => void,
): DemoRun {
  const start = performance.now();
  return {
    signal,
    key,
    async send(operation, values, note) {
      const withKey = { auth: { apiKey: key }, ...values };
      const answer = await callSandbox({ api, operation }, withKey, signal, () => undefined);
      const { method, url } = answer.request;
      const { pathname, search } = new URL(url);
      const at = performance.now() - start;
      onStep({ at, method, path: pathname + search, status: answer.status, note: note(answer) });
      return answer;
    },
  };
}

export function headerOf({ headers }: Answer, name: string): string | undefined {
  return headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1];
}

/** @throws SyntaxError where the sandbox sent no JSON. */
export function jsonOf<Shape>({ body }: Answer): Shape {
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body)) as Shape;
}

export interface UserPage {
  readonly data: readonly { readonly userId: string; readonly email: string }[];
  readonly nextCursor: string | null;
}
