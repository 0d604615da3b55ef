import { words } from '#words/errors.ts';
import { words as titles } from '#words/problems.ts';
import { type ErrorCodeName, statuses } from './app-error.ts';

type Retry = 'never' | 'after-change' | 'with-backoff' | 'after-retry-after';

/** Every code that the portal itself answers with. Where the main API's description explains one too, that goes first. */
const retries = {
  invalid_request: 'after-change',
  production_key_refused: 'after-change',
  not_found: 'never',
  method_not_allowed: 'after-change',
  payload_too_large: 'after-change',
  unsupported_media_type: 'after-change',
  rate_limited: 'after-retry-after',
  internal_error: 'with-backoff',
  cross_site_refused: 'never',
  destination_refused: 'never',
  request_timeout: 'with-backoff',
  headers_too_large: 'after-change',
  sandbox_unreachable: 'with-backoff',
  sandbox_invalid_response: 'with-backoff',
  sandbox_timeout: 'with-backoff',
  overloaded: 'after-retry-after',
} as const satisfies Record<ErrorCodeName, Retry>;

/** In the form of a description's `x-errors`, for the pages at `/errors/<code>` that a problem's `type` leads to. */
export const portalErrors = (Object.keys(retries) as ErrorCodeName[]).map((code) => ({
  code,
  status: statuses[code],
  retry: retries[code] as Retry,
  // Read when they are asked for: scripts choose the language after they have loaded this.
  get title(): string {
    return titles[code];
  },
  get description(): string {
    return words[`${code}_description`];
  },
  get cause(): string {
    return words[`${code}_cause`];
  },
  get resolution(): string {
    return words[`${code}_resolution`];
  },
}));

/** Whether it is one of these that only a backend can be the reason for: a portal whose APIs all have mocks never sends it. */
export function isOfBackends(error: { readonly code: string; readonly status: number }): boolean {
  return portalErrors.some((each) => each === error) && (error.status === 502 || error.status === 504);
}
