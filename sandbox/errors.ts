/** The closed list of the description's `x-errors`; a test compares the two. */
export const errorCodes = [
  'invalid_request',
  'malformed_json',
  'unauthorized',
  'invalid_credentials',
  'session_expired',
  'production_key_refused',
  'insufficient_scope',
  'not_found',
  'method_not_allowed',
  'email_taken',
  'idempotency_in_progress',
  'precondition_failed',
  'payload_too_large',
  'unsupported_media_type',
  'validation_failed',
  'idempotency_key_reused',
  'precondition_required',
  'rate_limited',
  'internal_error',
  'service_unavailable',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What is wrong with one place in the body. */
export interface BodyFault {
  /** JSON pointer into the body. */
  readonly pointer: string;
  readonly detail: string;
  /** The JSON Schema keyword that it breaks. */
  readonly rule?: string;
}

/** What is wrong with one parameter. */
export interface ParameterFault {
  readonly in: 'path' | 'query' | 'header';
  readonly parameter: string;
  readonly detail: string;
  readonly rule?: string;
}

export type Fault = BodyFault | ParameterFault;

export interface ApiErrorOptions {
  readonly errors?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Anchor on the operation's page; without one, that of the first fault, else of the response. */
  readonly anchor?: string;
  /** Further members of the problem document. */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** An answer that is not a success. Everything that is thrown and is no `ApiError` becomes `internal_error`. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly detail: string;
  readonly options: ApiErrorOptions;

  constructor(code: ErrorCode, detail: string, options: ApiErrorOptions = {}) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.name = 'ApiError';
    this.code = code;
    this.detail = detail;
    this.options = options;
  }
}

/** 503 with the number of seconds after which a second try makes sense. */
export function unavailable(detail: string, retryAfter = 1, cause?: unknown): ApiError {
  return new ApiError('service_unavailable', detail, {
    headers: { 'Retry-After': String(retryAfter) },
    cause,
  });
}
