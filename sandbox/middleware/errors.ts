import type { ErrorHandler } from 'hono';
import type { Logger } from 'pino';
import { ApiError } from '../errors.ts';
import type { Problems } from '../problem.ts';
import type { Environment } from './environment.ts';

/** What the log may know of a fault: its message without anything that looks like a key, a token or an address. */
export function describeFault(error: unknown): { type: string; message: string; stack: string | undefined } {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const clean = (text: string) =>
    text
      .replace(/\b(sk_(test|prod)|kat|krt)_[\w-]+/gi, '$1_…')
      .replace(/(?<![^\s"'<>()])[^\s"'<>()]+@[^\s"'<>()]+/g, '…@…');
  return { type: name, message: clean(message), stack: stack && clean(stack) };
}

/** A key that was sent in the wrong place, as a name say, is not repeated where its fault is named. */
function withoutKeys(text: string): string {
  return text.replace(/\b(sk_(?:test|prod)_)\w{16,}/g, '$1…');
}

/** Turns whatever was thrown into `application/problem+json`; what is not an `ApiError` tells its story to the log. */
export function problemResponses(problems: Problems, logger: Logger): ErrorHandler<Environment> {
  return (error, context) => {
    const requestId = context.get('requestId');
    const known =
      error instanceof ApiError
        ? error
        : new ApiError('internal_error', 'The request could not be completed. We have been told about it.');
    const cause = error instanceof ApiError ? error.options.cause : error;
    if (cause !== undefined) logger.error({ requestId, fault: describeFault(cause) }, 'fault');
    const route = context.get('route');
    const operation = route && route.kind !== 'unknown' ? route.operation : undefined;
    const problem = problems.build(known, requestId, operation);
    return new Response(withoutKeys(JSON.stringify(problem)), {
      status: problem.status,
      headers: { 'Content-Type': 'application/problem+json; charset=utf-8', ...known.options.headers },
    });
  };
}
