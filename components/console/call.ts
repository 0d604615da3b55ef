import { writeJson } from '#json/write.ts';
import { withBase } from '#lib/env/base-path.ts';
import { decodeBase64 } from '#lib/request/base64.ts';
import { type ExchangeLine, type HeaderList, type Problem, readExchange } from '#lib/request/exchange.ts';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { decodeText } from './decode-text.ts';

/** An answer of the sandbox, as far as it has arrived. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  readonly request: { readonly method: string; readonly url: string; readonly headers: HeaderList };
  /** Text, or bytes where some of it is no UTF-8. */
  readonly body: string | Uint8Array;
  readonly end?: Extract<ExchangeLine, { type: 'end' }>;
  /** Why it broke off. */
  readonly broken?: Problem;
  /** An earlier one, of which not all was kept: secrets are masked, a long body ends early. */
  readonly isMasked?: true;
}

/** The portal did not pass the request on. */
export class CallRefused extends Error {
  readonly problem: Problem;
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter: number | undefined) {
    super(problem.title ?? words.theRequestWasRefused);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export interface CallTarget {
  readonly api: string;
  readonly operation: string;
}

/** A mocked API's, with what its mock is to answer (`code=404`). */
export interface PreferringTarget extends CallTarget {
  readonly prefer?: string;
}

/**
 * Sends one request through the portal and hands the answer over as it grows.
 *
 * @throws CallRefused with the portal's problem; TypeError without a network; DOMException `AbortError` on cancel.
 */
export async function callSandbox(
  { api, operation, prefer }: PreferringTarget,
  values: RequestValues,
  signal: AbortSignal,
  onProgress: (answer: Answer) => void,
): Promise<Answer> {
  const call = {
    api,
    operation,
    ...values,
    ...(prefer && { header: { ...values.header, Prefer: prefer } }),
  };
  return callPortal('/api/try', call, signal, onProgress);
}

/**
 * Posts a call to one of the portal's own addresses that answer in lines of an exchange.
 *
 * @throws as `callSandbox`
 */
export async function callPortal(
  address: '/api/try' | '/api/webhook-inbox',
  call: unknown,
  signal: AbortSignal,
  onProgress: (answer: Answer) => void,
): Promise<Answer> {
  const response = await fetch(withBase(address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: writeJson(call),
    signal,
  });
  if (!response.ok || !response.body) throw await refusalOf(response);
  let answer: Answer | undefined;
  for await (const line of readExchange(response.body)) {
    answer = grow(answer, line);
    onProgress(answer);
  }
  if (!answer)
    throw new CallRefused({ title: words.theAnswerWasEmpty, detail: words.pleaseSendItAgain }, undefined);
  if (answer.end || answer.broken) return answer;
  return {
    ...answer,
    broken: { title: words.theAnswerBrokeOff, detail: words.theConnectionToThePortal },
  };
}

async function refusalOf(response: Response): Promise<CallRefused> {
  const problem: Problem = await response.json().catch(() => ({
    title: words.thePortalDidNotAnswer,
    detail: say(words.itSent, { status: response.status, statusText: response.statusText }),
  }));
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new CallRefused(problem, Number.isFinite(retryAfter) ? retryAfter : undefined);
}

function grow(answer: Answer | undefined, line: ExchangeLine): Answer {
  if (line.type === 'response') {
    const { status, statusText, headers, request } = line;
    return { status, statusText, headers, request, body: '' };
  }
  if (!answer) throw new SyntaxError('The stream did not begin with a response.');
  switch (line.type) {
    case 'body':
      return {
        ...answer,
        body: append(answer.body, 'text' in line ? line.text : (decodeBase64(line.base64) ?? '')),
      };
    case 'end':
      return { ...answer, body: readable(answer), end: line };
    case 'error':
      return { ...answer, body: readable(answer), broken: line.problem };
  }
}

export function headerOf(headers: HeaderList, name: string): string | undefined {
  return headers.find(([field]) => field.toLowerCase() === name)?.[1];
}

/** The body as text where its bytes are one, in the encoding that it says it has. */
function readable({ body, headers }: Answer): string | Uint8Array {
  if (typeof body === 'string') return body;
  const type = headerOf(headers, 'content-type') ?? '';
  return decodeText(body, type) ?? body;
}

function append(body: string | Uint8Array, piece: string | Uint8Array): string | Uint8Array {
  if (typeof body === 'string' && typeof piece === 'string') return body + piece;
  const [first, second] = [toBytes(body), toBytes(piece)];
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
