import type { ErrorCode } from '#lib/openapi/model.ts';

/** Whether to send the same request again, in a few words and in full. */
export const retryAdvice: Readonly<Record<ErrorCode['retry'], { short: string; text: string }>> = {
  never: {
    short: 'No',
    text: 'No. The same request will be refused again, however often it is sent.',
  },
  'after-change': {
    short: 'After a change',
    text: 'Not as it is. Change the request as described above, then send it again.',
  },
  'with-backoff': {
    short: 'With backoff',
    text: 'Yes, with exponential backoff and jitter. Give up after a few attempts.',
  },
  'after-retry-after': {
    short: 'After Retry-After',
    text: 'Yes, once the seconds in the Retry-After header have passed. Add some jitter.',
  },
};
