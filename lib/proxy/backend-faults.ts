import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { say } from '../words/say.ts';

/** What a backend can take too long for. */
export type Phase = 'connect' | 'firstByte' | 'nextByte' | 'wholeAnswer';

/**
 * What is told of a backend that did not answer as it should. Whose it is, by the title of its API, and no more: an errno,
 * an address or a certificate's text would tell about the operator's network.
 */
export function faultsOf(title: string) {
  const timeout = (phase: Phase, after: number): AppError =>
    new AppError('sandbox_timeout', say(words[`${phase}Timeout`], { api: title, seconds: after / 1000 }));
  const malformed = (cause?: unknown): AppError =>
    new AppError('sandbox_invalid_response', say(words.malformed, { api: title }), {
      cause,
    });
  const of = (error: unknown): AppError => {
    if (error instanceof AppError) return error;
    const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
    if (code.startsWith('HPE_')) return malformed(error);
    if (code === 'ECONNRESET' && (error as Error).message === 'aborted')
      return new AppError('sandbox_invalid_response', say(words.brokeOff, { api: title }), {
        cause: error,
      });
    return new AppError('sandbox_unreachable', say(words.unreachable, { api: title }), { cause: error });
  };
  return { timeout, malformed, of };
}
