import type { HeaderList } from '#lib/request/exchange.ts';

/** What is left of one quota, as an answer told it. */
export interface QuotaState {
  readonly name: string;
  /** Requests per window; absent where the policy does not say. */
  readonly quota?: number;
  /** Seconds. */
  readonly window?: number;
  readonly remaining: number;
  /** Seconds from the answer until requests come back. */
  readonly reset: number;
}

/** Reads `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers, lists of RFC 9651). */
export function readQuotas(headers: HeaderList): QuotaState[] {
  const fieldOf = (field: string) =>
    headers
      .filter(([name]) => name.toLowerCase() === field)
      .map(([, value]) => value)
      .join(', ');
  const policies = readList(fieldOf('ratelimit-policy'));
  return readList(fieldOf('ratelimit')).flatMap(({ name, parameters }) => {
    const remaining = parameters.get('r');
    if (remaining === undefined) return [];
    const policy = policies.find((candidate) => candidate.name === name)?.parameters;
    const [quota, window] = [policy?.get('q'), policy?.get('w')];
    return [
      {
        name,
        remaining,
        reset: parameters.get('t') ?? 0,
        ...(quota !== undefined && { quota }),
        ...(window !== undefined && { window }),
      },
    ];
  });
}

/** Seconds of `Retry-After`; its other form, a date, is not what rate limits use. */
export function readRetryAfter(headers: HeaderList): number | undefined {
  const value = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  return value !== undefined && /^\d{1,6}$/.test(value.trim()) ? Number(value) : undefined;
}

/** Items that are strings or tokens, with their integer parameters. */
function readList(text: string): { name: string; parameters: Map<string, number> }[] {
  const item =
    /(?:"((?:[^"\\]|\\.)*)"|([a-z*][\w:/.*-]*))((?:\s*;\s*[a-z*][\w.*-]*(?:=(?:"(?:[^"\\]|\\.)*"|[^,;\s]+))?)*)/gi;
  return [...text.matchAll(item)].map(([, string, token, rest = '']) => ({
    name: (string ?? token ?? '').replace(/\\(.)/g, '$1'),
    parameters: new Map(
      [...rest.matchAll(/;\s*([a-z*][\w.*-]*)=(-?\d{1,15})(?=\s*(?:;|$))/gi)].map(([, key = '', value]) => [
        key.toLowerCase(),
        Number(value),
      ]),
    ),
  }));
}
