import type { HeaderList } from './exchange.ts';

/** Seconds that `Retry-After` asks for: a number of them, or a date, which the answer's own `Date` is held against. */
export function readRetryAfter(headers: HeaderList): number | undefined {
  const fieldOf = (field: string) => headers.find(([name]) => name.toLowerCase() === field)?.[1]?.trim();
  const value = fieldOf('retry-after');
  if (value === undefined) return undefined;
  if (/^\d{1,6}$/.test(value)) return Number(value);
  const [until, answered] = [Date.parse(value), Date.parse(fieldOf('date') ?? '')];
  if (!/GMT$/.test(value) || Number.isNaN(until)) return undefined;
  const seconds = Math.ceil((until - (Number.isNaN(answered) ? Date.now() : answered)) / 1000);
  return seconds < 1_000_000 ? Math.max(0, seconds) : undefined;
}
