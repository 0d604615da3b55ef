const mark = Symbol.for('portal.AppError');

/**
 * The one error of the portal's own interfaces. `lib/errors/problem.ts` turns it into
 * `application/problem+json` (RFC 9457); nothing else decides on a status.
 */
export class AppError extends Error {
  /** By a mark, not by the class: the front and Next's bundles each hold a class of their own (lib/proxy/shared.ts). */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && mark in value;
  }

  readonly [mark] = true;
  readonly code: ErrorCodeName;
  readonly detail: string;
  /** Seconds for a `Retry-After` header (429, 503). */
  readonly retryAfter: number | undefined;
  /** Request members at fault, by JSON pointer. */
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  /** Further fields of the answer, such as `RateLimit` or `Allow`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCodeName,
    detail: string,
    options: {
      retryAfter?: number;
      errors?: AppError['errors'];
      headers?: AppError['headers'];
      cause?: unknown;
    } = {},
  ) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
    this.retryAfter = options.retryAfter;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }
}

/** Code → HTTP status. The closed list of what the portal itself can answer; `#words/problems.ts` has their titles. */
export const statuses = {
  invalid_request: 400,
  production_key_refused: 403,
  cross_site_refused: 403,
  destination_refused: 403,
  not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  headers_too_large: 431,
  internal_error: 500,
  sandbox_unreachable: 502,
  sandbox_invalid_response: 502,
  overloaded: 503,
  sandbox_timeout: 504,
} as const satisfies Record<string, number>;

export type ErrorCodeName = keyof typeof statuses;
