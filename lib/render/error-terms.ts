import { words } from '#words/reference.ts';
import type { ErrorCode } from '../openapi/model.ts';

/** Whether to send the same request again, in the words of a page. */
export function retryWords(retry: ErrorCode['retry']): string {
  const terms: Readonly<Record<ErrorCode['retry'], string>> = {
    never: words.doNotRetry,
    'after-change': words.retryAfterAChange,
    'with-backoff': words.retryWithBackoff,
    'after-retry-after': words.retryAfterRetryAfter,
  };
  return terms[retry];
}
