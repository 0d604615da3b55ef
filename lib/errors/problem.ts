import { AppError, errorCodes } from './app-error.ts';

/** RFC 9457 problem details as the portal writes them. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: AppError['errors'];
}

/** Any thrown value → a problem fit for a visitor: what is not an AppError says nothing about its cause. */
export function problemOf(error: unknown, publicOrigin: string): Problem {
  const known = error instanceof AppError ? error : new AppError('internal_error', 'Please try again.');
  const { status, title } = errorCodes[known.code];
  return {
    type: `${publicOrigin}/errors/${known.code}`,
    title,
    status,
    detail: known.detail,
    code: known.code,
    ...(known.errors.length > 0 ? { errors: known.errors } : {}),
  };
}

/** The answer for a thrown value, as `application/problem+json`. */
export function problemResponse(
  error: unknown,
  publicOrigin: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem = problemOf(error, publicOrigin);
  const known = error instanceof AppError ? error : undefined;
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(known?.retryAfter === undefined ? {} : { 'Retry-After': String(known.retryAfter) }),
      ...known?.headers,
      ...headers,
    },
  });
}
