import { useEffect, useState } from 'react';
import type { HeaderList } from '#lib/request/exchange.ts';
import { readRetryAfter } from '#lib/request/retry-after.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/console.ts';
import { announce } from '../../ui/announce.ts';
import { type QuotaState, readQuotas } from './rate-limit.ts';

/** What is left of each quota, and when it comes back. `headers` are those of one answer: a new one starts anew. */
export function LimitMeter({ headers }: { headers: HeaderList }) {
  const quotas = readQuotas(headers);
  const retryAfter = readRetryAfter(headers);
  const longest = Math.max(retryAfter ?? 0, ...quotas.map(({ reset }) => reset));
  const passed = useSecondsSince(headers, longest);
  if (quotas.length === 0 && retryAfter === undefined) return null;
  return (
    <div className="limits">
      {retryAfter !== undefined && <RetryCountdown seconds={retryAfter} passed={passed} />}
      {quotas.length > 0 && (
        <ul className="limit-list">
          {quotas.map((quota) => (
            <Quota key={quota.name} quota={quota} passed={passed} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Quota({ quota: { name, quota, remaining, reset }, passed }: { quota: QuotaState; passed: number }) {
  const left = Math.max(0, Math.ceil(reset - passed));
  const isReset = left === 0 && quota !== undefined;
  const shown = isReset ? quota : remaining;
  const state = quota === undefined ? say(words.left, { shown }) : say(words.ofLeft, { shown, quota });
  const label = name === '' ? words.requests : say(words.per, { name });
  return (
    <li>
      <span>{label}</span>
      {quota !== undefined && <meter min={0} max={quota} low={quota / 5} value={shown} aria-label={label} />}
      <span className="limit-words">{isReset ? state : say(words.moreInS, { state, left })}</span>
    </li>
  );
}

function RetryCountdown({ seconds, passed }: { seconds: number; passed: number }) {
  const left = Math.max(0, Math.ceil(seconds - passed));
  const isOver = left === 0;
  useEffect(() => {
    if (isOver) announce(words.youMaySendAgain);
  }, [isOver]);
  return (
    <p className="limit-retry" role="timer" aria-live="off">
      {isOver ? words.mayNowSend : say(words.sendAgainInSAs, { left })}
    </p>
  );
}

/** Seconds since `start` last changed; stands still once `longest` have passed. */
function useSecondsSince(start: unknown, longest: number): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const from = performance.now();
    setPassed(0);
    const timer = setInterval(() => {
      const seconds = (performance.now() - from) / 1000;
      setPassed(seconds);
      if (seconds > longest) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [start, longest]);
  return passed;
}
