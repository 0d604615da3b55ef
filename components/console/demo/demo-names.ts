/** What the page says of each demonstration before it runs. */
export const demoTexts = {
  'rate-limit': {
    title: 'Send until limited',
    text: 'Sends 16 requests as fast as it can, on the Free plan of 10 a second, and shows what comes back.',
    isTimed: true,
  },
  backoff: {
    title: 'Be refused, wait, succeed',
    text: 'Sends 16 requests at once. Each that is refused waits as long as Retry-After says, plus jitter, and tries again.',
    isTimed: true,
  },
  pagination: {
    title: 'Walk through the pages',
    text: 'Lists the users of your sandbox account two at a time, until there is no next page.',
    isTimed: false,
  },
  etag: {
    title: 'Ask whether anything changed',
    text: 'Reads a user, then reads it again with the ETag of the first answer.',
    isTimed: false,
  },
  scope: {
    title: 'Be refused for a missing scope',
    text: 'Makes a key that may only read users, reads with it, tries to delete with it, and revokes it.',
    isTimed: false,
  },
  idempotency: {
    title: 'Send one sign-up three times',
    text: 'Sends the same sign-up twice with one Idempotency-Key, then another body with that key.',
    isTimed: false,
  },
} as const satisfies Record<string, { title: string; text: string; isTimed: boolean }>;

export type DemoName = keyof typeof demoTexts;
