import { AppError } from '../errors/app-error.ts';

/**
 * What is told of a backend that did not answer as it should. Whose it is, by the title of its API, and no more: an errno,
 * an address or a certificate's text would tell about the operator's network.
 */
export function faultsOf(title: string) {
  const timeout = (what: string, after: number): AppError =>
    new AppError(
      'sandbox_timeout',
      `The backend of ${title} took too long: the ${what} did not arrive within ${after / 1000} seconds.`,
    );
  const malformed = (cause?: unknown): AppError =>
    new AppError(
      'sandbox_invalid_response',
      `What the backend of ${title} sent is not a valid HTTP response.`,
      {
        cause,
      },
    );
  const of = (error: unknown): AppError => {
    if (error instanceof AppError) return error;
    const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
    if (code.startsWith('HPE_')) return malformed(error);
    if (code === 'ECONNRESET' && (error as Error).message === 'aborted')
      return new AppError('sandbox_invalid_response', `The backend of ${title} broke off its answer.`, {
        cause: error,
      });
    return new AppError(
      'sandbox_unreachable',
      `The backend of ${title} could not be reached. Please try again.`,
      { cause: error },
    );
  };
  return { timeout, malformed, of };
}
