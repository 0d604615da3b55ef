import { words } from '#words/problems.ts';
import { AppError, statuses } from './app-error.ts';

/** RFC 9457 problem details as the portal writes them. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: AppError['errors'];
}

type Fields = Readonly<Record<string, string>>;

/** Any thrown value → a problem fit for a visitor: what is not an AppError says nothing about its cause. */
export function problemOf(error: unknown, portalUrl: string): Problem {
  const known = error instanceof AppError ? error : new AppError('internal_error', words.pleaseTryAgain);
  return {
    type: `${portalUrl}/errors/${known.code}`,
    title: words[known.code],
    status: statuses[known.code],
    detail: known.detail,
    code: known.code,
    ...(known.errors.length > 0 ? { errors: known.errors } : {}),
  };
}

/** Status, fields and body of the answer for a thrown value. */
export function problemParts(error: unknown, portalUrl: string, headers: Fields = {}) {
  const problem = problemOf(error, portalUrl);
  const known = error instanceof AppError ? error : undefined;
  return {
    status: problem.status,
    body: JSON.stringify(problem),
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(known?.retryAfter === undefined ? {} : { 'Retry-After': String(known.retryAfter) }),
      ...known?.headers,
      ...headers,
    },
  };
}

/** The answer for a thrown value, as `application/problem+json`. */
export function problemResponse(error: unknown, portalUrl: string, fields: Fields = {}): Response {
  const { status, body, headers } = problemParts(error, portalUrl, fields);
  return new Response(body, { status, headers });
}
