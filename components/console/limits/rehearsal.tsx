import { useEffect, useRef, useState } from 'react';
import type { RequestValues } from '#lib/request/types.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { announce } from '../../ui/announce.ts';
import { abortOnLeave } from '../abort-on-leave.ts';
import { CallRefused, type CallTarget, callSandbox } from '../call.ts';
import type { Step } from '../demo/demo.ts';
import { DemoTimeline } from '../demo/demo-timeline.tsx';
import '../demo/demo.css';

/** At most so many: the portal passes on sixty calls of one reader in a minute. */
const mostRequests = 24;
/** At once; fewer than the portal allows. */
const lanes = 6;

/** Sends one request again and again until the API refuses it, and draws what came of it over time. */
export function Rehearsal({ target, values }: { target: CallTarget; values: RequestValues }) {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [outcome, setOutcome] = useState<string>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const isRunning = running.current !== undefined && outcome === undefined;

  async function run(): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    const stopWatching = abortOnLeave(controller);
    setSteps([]);
    setOutcome(undefined);
    const seen = await sendUntilLimited(target, values, controller.signal, setSteps).finally(stopWatching);
    setOutcome(seen);
    announce(seen);
  }

  return (
    <div className="rehearsal">
      <button
        type="button"
        className="link-button"
        onClick={() => (isRunning ? running.current?.abort() : void run())}
      >
        {isRunning ? words.stop : words.sendUntilLimited}
      </button>
      {steps.length > 0 && <DemoTimeline steps={steps} />}
      {steps.length > 0 && (
        <p className="quiet">{outcome ?? say(words.answeredSoFar, { count: steps.length })}</p>
      )}
    </div>
  );
}

async function sendUntilLimited(
  target: CallTarget,
  values: RequestValues,
  signal: AbortSignal,
  onSteps: (steps: readonly Step[]) => void,
): Promise<string> {
  const start = performance.now();
  const steps: Step[] = [];
  let started = 0;
  const isLimited = () => steps.some(({ status }) => status === 429);
  const lane = async () => {
    while (started < mostRequests && !isLimited()) {
      started += 1;
      const { status, request } = await callSandbox(target, values, signal, () => undefined);
      steps.push({ at: performance.now() - start, method: request.method, path: '', status, note: '' });
      onSteps([...steps]);
    }
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
  } catch (error) {
    if (signal.aborted) return say(words.stoppedAfter, { count: steps.length });
    const reason =
      error instanceof CallRefused
        ? (error.problem.detail ?? error.message)
        : words.portalUnreachableSentence;
    return say(words.endedByThePortalNot, { reason });
  }
  const refused = steps.filter(({ status }) => status === 429).length;
  const admitted = say(words.ofWereAdmitted, { count: steps.length - refused, count2: steps.length });
  return refused > 0
    ? say(words.refusedWith429, { admitted, refused })
    : say(words.thisPlanAllowsMoreThan, { admitted });
}
