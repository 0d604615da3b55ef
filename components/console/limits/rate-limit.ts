import type { HeaderList } from '#lib/request/exchange.ts';

/** What is left of one quota, as an answer told it. */
export interface QuotaState {
  /** Empty where the answer gives none. */
  readonly name: string;
  /** Requests per window; absent where the policy does not say. */
  readonly quota?: number;
  /** Seconds. */
  readonly window?: number;
  readonly remaining: number;
  /** Seconds from the answer until requests come back. */
  readonly reset: number;
}

/**
 * Reads `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers, lists of RFC 9651), else what APIs send
 * that follow its earlier drafts, or none.
 */
export function readQuotas(headers: HeaderList): QuotaState[] {
  const quotas = readList(headers);
  return quotas.length > 0 ? quotas : readEarlier(headers);
}

function readList(headers: HeaderList): QuotaState[] {
  const fieldOf = (field: string) =>
    headers
      .filter(([name]) => name.toLowerCase() === field)
      .map(([, value]) => value)
      .join(', ');
  const policies = readItems(fieldOf('ratelimit-policy'));
  return readItems(fieldOf('ratelimit')).flatMap(({ name, parameters }) => {
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

const earlierFields = ['ratelimit-', 'x-ratelimit-', 'x-rate-limit-'];

/** `RateLimit: limit=…, remaining=…, reset=…` (draft 7), or a field for each of these (drafts 0 to 6, and the X- ones before). */
function readEarlier(headers: HeaderList): QuotaState[] {
  const fields = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
  const one = new Map(
    (fields.get('ratelimit') ?? '').split(',').map((member) => {
      const [key = '', value = ''] = member.split('=');
      return [key.trim(), value] as const;
    }),
  );
  const prefix = earlierFields.find((each) => fields.has(`${each}remaining`));
  const read = (key: string) => wholeNumber(prefix === undefined ? one.get(key) : fields.get(prefix + key));
  const [quota, remaining, reset] = [read('limit'), read('remaining'), read('reset')];
  if (remaining === undefined) return [];
  return [
    {
      name: '',
      remaining,
      reset: secondsUntil(reset ?? 0, fields.get('date')),
      ...(quota !== undefined && { quota }),
    },
  ];
}

/** The first number of a field: what follows it tells of other windows. */
function wholeNumber(text: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,15})(?!\d|\.)/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Seconds, whether they count from the answer or, as a point in time, from 1970. */
function secondsUntil(reset: number, date: string | undefined): number {
  if (reset < 1e9) return reset;
  const answered = date === undefined ? Number.NaN : Date.parse(date);
  return Math.max(0, Math.round(reset - (Number.isNaN(answered) ? Date.now() : answered) / 1000));
}

/** Items that are strings or tokens, with their integer parameters. */
function readItems(text: string): { name: string; parameters: Map<string, number> }[] {
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
