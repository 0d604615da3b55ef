import { useCallback, useRef, useState } from 'react';
import type { Problem } from '#lib/request/exchange.ts';
import { words } from '#words/demo.ts';
import { announce } from '../../ui/announce.ts';
import { CallRefused } from '../call.ts';
import { fetchSandboxKey, getOwnKey, KeyRefused, requestSandboxKey } from '../sandbox-key.ts';
import { createRun, type Step } from './demo.ts';
import type { DemoName } from './demo-names.ts';
import { demos } from './demos.ts';

export interface DemoState {
  readonly phase: 'running' | 'done' | 'failed' | 'cancelled';
  readonly steps: readonly Step[];
  /** What was seen. */
  readonly result?: string;
  readonly problem?: Problem;
}

/** Runs one demonstration at a time, with the reader's key of the usual plan or a new one. */
export function useDemo(name: DemoName, api: string) {
  const [state, setState] = useState<DemoState>({ phase: 'running', steps: [] });
  const running = useRef<AbortController>(undefined);

  const start = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const steps: Step[] = [];
    const show = (next: Omit<DemoState, 'steps'>) => {
      if (running.current === controller) setState({ ...next, steps: [...steps] });
    };
    show({ phase: 'running' });
    announce(words.running);
    try {
      const key = await freeKey(api);
      const run = createRun(api, key, controller.signal, (step) => {
        steps.push(step);
        show({ phase: 'running' });
      });
      const result = await demos[name](run);
      show({ phase: 'done', result });
      announce(result);
    } catch (error) {
      if (controller.signal.aborted) show({ phase: 'cancelled' });
      else show({ phase: 'failed', problem: problemOf(error) });
      announce(controller.signal.aborted ? words.cancelled : words.itDidNotWork);
    }
  }, [name, api]);

  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, start, cancel };
}

let ownKey: string | undefined;

// The demonstrations speak of the plan that the site names first. A reader who has chosen another one keeps that key.
async function freeKey(api: string): Promise<string> {
  const known = getOwnKey(api);
  if (known === undefined) return (await requestSandboxKey({ api })).key;
  if (known.isUsual) return known.key;
  ownKey ??= (await fetchSandboxKey({ api })).key;
  return ownKey;
}

function problemOf(error: unknown): Problem {
  if (error instanceof CallRefused || error instanceof KeyRefused) return error.problem;
  return {
    title: words.itDidNotWork,
    detail: words.thePortalOrTheSandbox,
  };
}
