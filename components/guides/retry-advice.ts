import type { ErrorCode } from '#lib/openapi/model.ts';
import { words } from '#words/guides.ts';

/** Whether to send the same request again, in a few words and in full. */
export const retryAdvice: Readonly<Record<ErrorCode['retry'], { short: string; text: string }>> = {
  never: {
    short: words.never,
    text: words.neverAdvice,
  },
  'after-change': {
    short: words.afterChange,
    text: words.afterChangeAdvice,
  },
  'with-backoff': {
    short: words.backoff,
    text: words.backoffAdvice,
  },
  'after-retry-after': {
    short: words.retryAfter,
    text: words.retryAfterAdvice,
  },
};
