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

/** Code → HTTP status and title. The closed list of what the portal itself can answer. */
export const errorCodes = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  production_key_refused: { status: 403, title: 'Production keys are never sent from here' },
  cross_site_refused: { status: 403, title: 'Only pages of this portal may call this' },
  destination_refused: { status: 403, title: 'This destination is not allowed' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  request_timeout: { status: 408, title: 'The request took too long to arrive' },
  payload_too_large: { status: 413, title: 'The request body is too large' },
  unsupported_media_type: { status: 415, title: 'Unsupported media type' },
  rate_limited: { status: 429, title: 'Too many requests' },
  headers_too_large: { status: 431, title: 'The request fields are too large' },
  internal_error: { status: 500, title: 'Something went wrong here' },
  sandbox_unreachable: { status: 502, title: 'The backend cannot be reached' },
  sandbox_invalid_response: { status: 502, title: 'The backend sent an invalid response' },
  overloaded: { status: 503, title: 'Too many calls at once' },
  sandbox_timeout: { status: 504, title: 'The backend did not answer in time' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCodeName = keyof typeof errorCodes;
