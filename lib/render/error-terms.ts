import type { ErrorCode } from '../openapi/model.ts';

/** Whether to send the same request again, in the words of a page. */
export const retryTerms: Readonly<Record<ErrorCode['retry'], string>> = {
  never: 'Do not retry',
  'after-change': 'Retry after a change',
  'with-backoff': 'Retry with backoff',
  'after-retry-after': 'Retry after Retry-After',
};
