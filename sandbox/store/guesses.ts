import { digestOf } from '../security/api-key.ts';
import type { Database, Writer } from './store.ts';

/** So many failures within so many milliseconds are borne; after that nothing is right until the time is over. */
interface Allowance {
  readonly most: number;
  readonly window: number;
}

const minute = 60_000;

/** Wrong passwords for one user, from anywhere; from a place where the user has signed in before; from one place. */
const passwordsForUser: Allowance = { most: 10, window: 15 * minute };
const passwordsFromPlace: Allowance = { most: 100, window: 15 * minute };
/** As the description says: a code is good for five attempts within its 24 hours. */
const codesForUser: Allowance = { most: 5, window: 24 * 60 * minute };

export interface Guess {
  /** Not the address itself: what does not exist here is nobody's to store. */
  readonly subject: string;
  readonly allowance: Allowance;
}

function guess(kind: string, value: string, allowance: Allowance): Guess {
  return { subject: `${kind}:${digestOf(value)}`, allowance };
}

/**
 * What a wrong password counts for. From a place that the user is known to sign in from, strangers' failures do not
 * count, so that nobody can lock a user out from elsewhere.
 */
export function passwordGuesses(email: string, origin: string, isKnown: boolean): readonly Guess[] {
  return isKnown
    ? [guess('known', `${email} ${origin}`, passwordsForUser)]
    : [guess('password', email, passwordsForUser), guess('origin', origin, passwordsFromPlace)];
}

export function codeGuesses(email: string): readonly Guess[] {
  return [guess('code', email, codesForUser)];
}

/** Whether one of the allowances is used up. */
export async function isLocked(
  db: Database | Writer,
  accountId: string,
  guesses: readonly Guess[],
  now: number,
): Promise<boolean> {
  const rows = await db
    .selectFrom('guesses')
    .selectAll()
    .where('account_id', '=', accountId)
    .where(
      'subject',
      'in',
      guesses.map(({ subject }) => subject),
    )
    .execute();
  return guesses.some(({ subject, allowance }) =>
    rows.some(
      (row) =>
        row.subject === subject && row.failures >= allowance.most && row.since > now - allowance.window,
    ),
  );
}

/** Counts a failure. The same work whether or not the user exists, so that time tells nothing. */
export async function countFailure(
  db: Writer,
  accountId: string,
  guesses: readonly Guess[],
  now: number,
): Promise<void> {
  for (const { subject, allowance } of guesses) {
    await db
      .insertInto('guesses')
      .values({ account_id: accountId, subject, failures: 1, since: now })
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'subject']).doUpdateSet((expression) => {
          const isOver = expression('guesses.since', '<=', now - allowance.window);
          return {
            failures: expression
              .case()
              .when(isOver)
              .then(1)
              .else(expression('guesses.failures', '+', 1))
              .end(),
            since: expression.case().when(isOver).then(now).else(expression.ref('guesses.since')).end(),
          };
        }),
      )
      .execute();
  }
}

/** Forgets what was guessed for an address: it was proven, or belongs to somebody new. */
export async function clearGuesses(db: Writer, accountId: string, email: string): Promise<void> {
  const subjects = [...passwordGuesses(email, '', false).slice(0, 1), ...codeGuesses(email)];
  await db
    .deleteFrom('guesses')
    .where('account_id', '=', accountId)
    .where(
      'subject',
      'in',
      subjects.map(({ subject }) => subject),
    )
    .execute();
}
