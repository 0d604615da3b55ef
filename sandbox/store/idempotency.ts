import { createHash, createHmac } from 'node:crypto';
import type { Answer } from '../call.ts';
import { ApiError } from '../errors.ts';
import { type SealWith, seal, unseal } from '../security/seal.ts';
import type { Database, Store, Writer } from './store.ts';

/** How long an answer is kept, in milliseconds. */
export const idempotencyLifetime = 24 * 60 * 60 * 1000;

export interface IdempotentRequest {
  readonly accountId: string;
  readonly method: string;
  /** As requested, so that the same key may be used for two objects. */
  readonly path: string;
  readonly key: string;
  readonly body: unknown;
  /** The API key: seals the stored answer where that holds a secret. */
  readonly secret: string;
  readonly isSealed: boolean;
}

/** What identifies the request in the store: the account, the call and the client's key, none of it readable. */
function digestOf({ accountId, method, path, key }: IdempotentRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([accountId, method, path, key]))
    .digest('base64url');
}

/** JSON with the names of each object in one order, so that a client may build the same body twice. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([left], [right]) => (left < right ? -1 : 1)))
      : member,
  );
}

/**
 * Tells one body from another. Keyed with the Idempotency-Key, which is not stored: a body may hold a password, and
 * a plain digest in the store would let it be guessed without the cost of argon2.
 */
function fingerprintOf({ key, body }: IdempotentRequest): string {
  return createHmac('sha256', key).update(canonical(body)).digest('base64url');
}

/** Another API key of the account cannot read the answer. */
function sealOf({ secret, key }: IdempotentRequest): SealWith {
  return { secret, salt: key, purpose: 'kynetra idempotent answer' };
}

const reused = 'This Idempotency-Key was used with another body. Take a new key for a new request.';
const sealedForOther =
  'This Idempotency-Key was used with another API key, which alone may read the response again.';

function keyReused(detail: string): ApiError {
  return new ApiError('idempotency_key_reused', detail, { anchor: 'header.Idempotency-Key' });
}

async function findAnswer(
  db: Database | Writer,
  request: IdempotentRequest,
  now: number,
): Promise<Answer | undefined> {
  const row = await db
    .selectFrom('idempotency_keys')
    .selectAll()
    .where('digest', '=', digestOf(request))
    .executeTakeFirst();
  if (!row || row.created_at <= now - idempotencyLifetime) return undefined;
  if (row.fingerprint !== fingerprintOf(request)) throw keyReused(reused);
  const text = request.isSealed ? unseal(row.body, sealOf(request)) : row.body;
  if (text === undefined) throw keyReused(sealedForOther);
  const headers = JSON.parse(row.headers) as Record<string, string>;
  return {
    status: row.status,
    headers: { ...headers, 'Idempotency-Replayed': 'true' },
    body: JSON.parse(text) as unknown,
  };
}

/**
 * Does the work once for a key. The key is claimed, the work done and the answer stored in one transaction: after a
 * crash there is either all of it or nothing, and no lock is left to wait for. A second process that claims the same
 * key waits at the unique index until the first has committed, and then finds the answer. What throws stores nothing,
 * so no error is ever replayed.
 */
async function once(db: Writer, request: IdempotentRequest, now: number, work: Work): Promise<Answer> {
  const digest = digestOf(request);
  await db
    .deleteFrom('idempotency_keys')
    .where('digest', '=', digest)
    .where('created_at', '<=', now - idempotencyLifetime)
    .execute();
  const claimed = await db
    .insertInto('idempotency_keys')
    .values({
      digest,
      account_id: request.accountId,
      fingerprint: fingerprintOf(request),
      status: 0,
      headers: '{}',
      body: '',
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('digest').doNothing())
    .executeTakeFirst();
  if (!claimed.numInsertedOrUpdatedRows) {
    const stored = await findAnswer(db, request, now);
    if (stored) return stored;
    throw new Error('A claimed idempotency key has no row');
  }
  const answer = await work(db);
  const body = JSON.stringify(answer.body ?? null);
  await db
    .updateTable('idempotency_keys')
    .set({
      status: answer.status,
      headers: JSON.stringify(answer.headers ?? {}),
      body: request.isSealed ? seal(body, sealOf(request)) : body,
    })
    .where('digest', '=', digest)
    .execute();
  return answer;
}

type Work = (db: Writer) => Promise<Answer>;

/** Answers requests that carry an Idempotency-Key. One for each process. */
export class Idempotency {
  readonly #store: Store;
  /** Bounded by the requests that are being served. Other processes are kept apart by the store. */
  readonly #running = new Set<string>();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Replays the stored answer, or runs the handler; its change goes through `write`. Throws 409
   * `idempotency_in_progress` while the first request runs in this process, 422 for another body.
   */
  async run(request: IdempotentRequest, now: number, handle: () => Promise<Answer>): Promise<Answer> {
    const digest = digestOf(request);
    if (this.#running.has(digest)) {
      const detail =
        'A request with this Idempotency-Key is still running. Try again in a moment to get its response.';
      throw new ApiError('idempotency_in_progress', detail, { anchor: 'header.Idempotency-Key' });
    }
    this.#running.add(digest);
    try {
      return (await this.#store.read((db) => findAnswer(db, request, now))) ?? (await handle());
    } finally {
      this.#running.delete(digest);
    }
  }

  /** The change of a handler that `run` runs, in one transaction with the answer. */
  write(request: IdempotentRequest, now: number, work: Work): Promise<Answer> {
    return this.#store.write((db) => once(db, request, now, work));
  }
}
