import type { Call, Handler } from '../call.ts';
import { invalidParameters } from '../contract/parameters.ts';
import { parseTime } from '../contract/time.ts';
import { type Counts, type Interval, intervals, readUsage } from '../store/usage.ts';

const defaultIntervals = 60;
const mostIntervals = 1_000;

interface Period {
  readonly from: number;
  readonly to: number;
}

function periodOf(query: Call['query'], length: number, now: number): Period {
  const to = parseTime(query.to) ?? now;
  const start = parseTime(query.from) ?? to - (defaultIntervals - 1) * length;
  const from = Math.floor(start / length) * length;
  const count = Math.ceil((to - from) / length);
  if (to <= start) {
    throw invalidParameters([{ in: 'query', parameter: 'to', detail: 'Must lie after `from`.' }]);
  }
  if (count > mostIntervals) {
    const [held, most] = [count, mostIntervals].map((number) => number.toLocaleString('en-US'));
    const detail = `The period holds ${held} intervals; at most ${most} are given.`;
    throw invalidParameters([{ in: 'query', parameter: 'from', detail }]);
  }
  return { from, to };
}

const none: Counts = { requests: 0, errors: 0, rateLimited: 0 };

async function getUsage({ caller, limits, now, query, read }: Call) {
  const interval = query.interval as Interval;
  const length = intervals[interval];
  const { from, to } = periodOf(query, length, now);
  const counted = await read((db) => readUsage(db, caller.accountId, interval, from, to));
  const starts = Array.from({ length: Math.ceil((to - from) / length) }, (_, i) => from + i * length);
  const buckets = starts.map((start) => ({
    start: new Date(start).toISOString(),
    ...(counted.get(start) ?? none),
  }));
  const sum = (name: keyof Counts) => buckets.reduce((total, bucket) => total + bucket[name], 0);
  return {
    status: 200,
    body: {
      plan: caller.plan,
      interval,
      from: new Date(from).toISOString(),
      to: new Date(to).toISOString(),
      totals: { requests: sum('requests'), errors: sum('errors'), rateLimited: sum('rateLimited') },
      buckets,
      limits: limits.states.map(({ name, window, limit, remaining, reset }) => ({
        quota: name,
        windowSeconds: window,
        limit,
        remaining,
        resetSeconds: reset,
      })),
    },
  };
}

export const usageHandlers = { getUsage } satisfies Record<string, Handler>;
