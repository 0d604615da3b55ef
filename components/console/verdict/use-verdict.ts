import { useEffect, useState } from 'react';
import type { Contract } from '#lib/openapi/contract.ts';
import type { Answer, CallTarget } from '../call.ts';
import type { Verdict } from './check-answer.ts';
import type { VerdictQuestion } from './verdict-worker.ts';

/** Milliseconds that a check may take. */
const longest = 4000;

let contract: { readonly address: string; readonly loaded: Promise<Contract> } | undefined;

/** The verdict on a finished answer; undefined while it is being reached. */
export function useVerdict({ api, operation }: CallTarget, answer: Answer): Verdict | undefined {
  const [verdict, setVerdict] = useState<Verdict>();
  const address = `/reference/${encodeURIComponent(api)}/${encodeURIComponent(operation)}/contract.json`;
  useEffect(() => {
    setVerdict(undefined);
    if (!answer.end) return;
    const controller = new AbortController();
    reach(address, answer, controller.signal)
      .catch((): Verdict => ({ differences: [], unchecked: 'The description cannot be reached.' }))
      .then((reached) => {
        if (!controller.signal.aborted) setVerdict(reached);
      });
    return () => controller.abort();
  }, [address, answer]);
  return verdict;
}

async function reach(address: string, answer: Answer, signal: AbortSignal): Promise<Verdict> {
  if (contract?.address !== address) contract = { address, loaded: loadContract(address) };
  const { status, headers, body, end } = answer;
  const isWhole = typeof body === 'string' && end?.truncated === false;
  return ask(
    { contract: await contract.loaded, answer: { status, headers, ...(isWhole && { body }) } },
    signal,
  );
}

async function loadContract(address: string): Promise<Contract> {
  const response = await fetch(address);
  if (response.ok) return response.json();
  contract = undefined;
  throw new TypeError(`The contract answered ${response.status}`);
}

/** A new worker for each question: one that hangs is ended with its question. */
function ask(question: VerdictQuestion, signal: AbortSignal): Promise<Verdict> {
  const worker = new Worker(new URL('./verdict-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Verdict>();
  const timer = setTimeout(
    () => resolve({ differences: [], unchecked: 'The check took too long.' }),
    longest,
  );
  worker.addEventListener('message', ({ data }: MessageEvent<Verdict>) => resolve(data));
  worker.addEventListener('error', () => reject(new TypeError('The worker did not start')));
  signal.addEventListener('abort', () => reject(signal.reason));
  worker.postMessage(question);
  return promise.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
