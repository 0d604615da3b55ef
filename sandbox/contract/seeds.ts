import type { Description } from './description.ts';
import { isObject, type Node, resolve } from './references.ts';

/** A user as the example of a list shows it, with what other examples say of the same address. */
export interface SeedUser {
  readonly userId: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly name: string | null;
  readonly metadata: Node;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly lastSignInAt: string | null;
  /** From the example of a sign-in. */
  readonly password: string | undefined;
  /** From the example of a verification. */
  readonly code: string | undefined;
}

export interface SeedSession {
  readonly sessionId: string;
  readonly userId: string;
  readonly device: {
    readonly name: string | null;
    readonly ipAddress: string | null;
    readonly userAgent: string | null;
  };
  /** From the example of a refresh. */
  readonly refreshToken: string | undefined;
}

export interface SeedKey {
  readonly keyId: string;
  readonly name: string;
  readonly last4: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** What every account holds from its start, so that each example of the description does what it says. */
export interface Seeds {
  /** Of the key that the account is opened with: the newest in the example of the list. */
  readonly ownKeyName: string;
  readonly users: readonly SeedUser[];
  readonly sessions: readonly SeedSession[];
  readonly keys: readonly SeedKey[];
}

/**
 * Reads the records that the description's examples speak of: users, keys and sessions as the examples of responses
 * show them; passwords, codes and tokens as those of requests send them. Nothing is known of them anywhere else.
 */
export function readSeeds(description: Description): Seeds {
  const requests = (id: string) => examplesOf(description, id, 'request');
  const responses = (id: string) => examplesOf(description, id, 'response');
  const lists = (id: string) => responses(id).flatMap(({ data }) => (Array.isArray(data) ? data : []));

  const passwords = new Map(requests('signIn').map(({ email, password }) => [email, password]));
  const codes = new Map(requests('verifyEmail').map(({ email, code }) => [email, code]));
  const refreshed = String(responses('refreshSession')[0]?.sessionId);
  const [token] = requests('refreshSession').map(({ refreshToken }) => refreshToken);
  const [own, ...keys] = first<SeedKey>(lists('listApiKeys'), 'keyId');
  return {
    ownKeyName: own?.name ?? 'Sandbox key',
    keys,
    users: first<SeedUser>(lists('listUsers'), 'userId').map((user) => ({
      ...user,
      password: passwords.get(user.email) as string | undefined,
      code: codes.get(user.email) as string | undefined,
    })),
    sessions: first<SeedSession & { user: SeedUser }>(responses('getSession'), 'sessionId').map(
      ({ sessionId, user, device }) => ({
        sessionId,
        userId: user.userId,
        device,
        refreshToken: sessionId === refreshed ? (token as string | undefined) : undefined,
      }),
    ),
  };
}

/** Each record once, as the first example shows it. The contract's tests hold examples to their schemas. */
function first<Record>(records: readonly unknown[], id: string): Record[] {
  const found = new Map<unknown, Record>();
  for (const record of records) {
    if (isObject(record) && !found.has(record[id])) found.set(record[id], record as Record);
  }
  return [...found.values()];
}

function examplesOf({ document, operations }: Description, id: string, kind: 'request' | 'response'): Node[] {
  const found = operations.find((operation) => operation.id === id);
  if (!found) return [];
  const operation = resolve(document, { $ref: found.pointer }, '#').node;
  const responses = Object.entries(isObject(operation.responses) ? operation.responses : {});
  const holders =
    kind === 'request'
      ? [operation.requestBody]
      : responses.filter(([status]) => status.startsWith('2')).map(([, response]) => response);
  const follow = (entry: unknown): Node => (isObject(entry) ? resolve(document, entry, '#').node : {});
  const members = (entry: unknown) => Object.values(isObject(entry) ? entry : {}).map(follow);
  return holders
    .flatMap((holder) => members(follow(holder).content))
    .flatMap((media) => members(media.examples))
    .map(({ value }) => value)
    .filter(isObject);
}
