import type { QuotaState } from './limiter.ts';

/** Fields of draft-ietf-httpapi-ratelimit-headers: RFC 9651 lists of strings with integer parameters. */
export function rateLimitHeaders(states: readonly QuotaState[]): Readonly<Record<string, string>> {
  return {
    'RateLimit-Policy': states
      .map(({ name, limit, window }) => `"${name}";q=${limit};w=${window}`)
      .join(', '),
    RateLimit: states.map(({ name, remaining, reset }) => `"${name}";r=${remaining};t=${reset}`).join(', '),
  };
}
