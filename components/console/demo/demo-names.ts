import { words } from '#words/launch.ts';
/** What the page says of each demonstration before it runs. */
export const demoTexts = {
  'rate-limit': {
    title: words.sendUntilLimited,
    text: words.sends16RequestsAsFastAs,
    isTimed: true,
  },
  backoff: {
    title: words.beRefusedWaitSucceed,
    text: words.sends16RequestsAtOnceEach,
    isTimed: true,
  },
  pagination: {
    title: words.walkThroughThePages,
    text: words.listsTheUsersOfYour,
    isTimed: false,
  },
  etag: {
    title: words.askWhetherAnythingChanged,
    text: words.readsAUserThenReads,
    isTimed: false,
  },
  scope: {
    title: words.beRefusedForAMissing,
    text: words.makesAKeyThatMay,
    isTimed: false,
  },
  idempotency: {
    title: words.sendOneSignUpThree,
    text: words.sendsTheSameSignUp,
    isTimed: false,
  },
} as const satisfies Record<string, { title: string; text: string; isTimed: boolean }>;

export type DemoName = keyof typeof demoTexts;
