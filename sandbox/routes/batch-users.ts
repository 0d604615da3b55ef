import type { Call, Handler } from '../call.ts';
import { ApiError } from '../errors.ts';
import type { Problems } from '../problem.ts';
import { passwordFault } from '../security/password-rules.ts';
import { hashPassword } from '../security/passwords.ts';
import { deleteUser } from '../store/sessions.ts';
import type { Writer } from '../store/store.ts';
import { changeUser, etagMatches, type UserPatch } from '../store/user-changes.ts';
import { insertUser, lockUser, type Metadata, presentUser, type UserRow } from '../store/users.ts';

interface CreateItem {
  readonly operation: 'create';
  readonly data: {
    readonly email: string;
    readonly password: string;
    readonly name?: string;
    readonly metadata?: Metadata;
    readonly emailVerified?: boolean;
  };
}
interface UpdateItem {
  readonly operation: 'update';
  readonly userId: string;
  readonly ifMatch?: string;
  readonly data: UserPatch;
}
interface DeleteItem {
  readonly operation: 'delete';
  readonly userId: string;
}
type Item = CreateItem | UpdateItem | DeleteItem;

interface Batch {
  readonly atomic?: boolean;
  readonly items: readonly Item[];
}

interface Result {
  readonly status: number;
  readonly userId?: string;
  readonly user?: unknown;
  readonly error?: unknown;
}

/** What an item needs besides itself: its password is hashed before the transaction, which must be short. */
interface Prepared {
  readonly item: Item;
  readonly index: number;
  readonly passwordHash: string | undefined;
}

function failure(
  code: 'email_taken' | 'not_found' | 'precondition_failed' | 'validation_failed',
  detail: string,
  index: number,
  fault: string,
  place = '',
): ApiError {
  return new ApiError(code, detail, {
    errors: [{ pointer: `/items/${index}${place}`, detail: fault }],
    // Items are rows of one kind on the page, whichever it is.
    anchor: code === 'validation_failed' ? 'body.items' : `response-${statuses[code]}`,
  });
}

const statuses = { email_taken: 409, not_found: 404, precondition_failed: 412 };

/**
 * Hashes the passwords of a batch two at a time: one batch then never fills the queue in which the sign-ins of others
 * wait. A password that will be refused is not hashed.
 */
async function prepare(items: readonly Item[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (let i = 0; i < items.length; i += 2) {
    const pair = items.slice(i, i + 2).map(async (item, offset) => ({
      item,
      index: i + offset,
      passwordHash:
        item.operation === 'create' && !passwordFault(item.data.password, item.data.email)
          ? await hashPassword(item.data.password)
          : undefined,
    }));
    prepared.push(...(await Promise.all(pair)));
  }
  return prepared;
}

async function create(
  db: Writer,
  accountId: string,
  item: CreateItem,
  entry: Prepared,
  now: number,
): Promise<Result> {
  const { data } = item;
  const fault = passwordFault(data.password, data.email);
  if (fault) {
    throw failure('validation_failed', '1 field is not valid.', entry.index, fault, '/data/password');
  }
  const created = await insertUser(
    db,
    {
      accountId,
      email: data.email,
      name: data.name ?? null,
      metadata: data.metadata ?? {},
      passwordHash: entry.passwordHash ?? null,
      isVerified: data.emailVerified ?? false,
    },
    now,
  );
  if (!created) {
    const detail = 'A user with this email address already exists.';
    throw failure('email_taken', detail, entry.index, 'Belongs to another user.');
  }
  return { status: 201, userId: created.row.id, user: presentUser(created.row) };
}

async function lock(db: Writer, accountId: string, userId: string, index: number): Promise<UserRow> {
  const user = await lockUser(db, accountId, userId);
  if (user) return user;
  throw failure('not_found', 'There is no such user.', index, 'There is no such user.');
}

async function update(
  db: Writer,
  accountId: string,
  item: UpdateItem,
  index: number,
  now: number,
): Promise<Result> {
  const user = await lock(db, accountId, item.userId, index);
  if (item.ifMatch !== undefined && !etagMatches(item.ifMatch, user)) {
    const detail = 'The user has changed since the version in ifMatch.';
    throw failure('precondition_failed', detail, index, 'Has changed since the version in ifMatch.');
  }
  const changed = await changeUser(db, user, item.data, now, `/items/${index}/data`);
  return { status: 200, userId: user.id, user: presentUser(changed) };
}

async function run(db: Writer, accountId: string, entry: Prepared, now: number): Promise<Result> {
  const { item, index } = entry;
  if (item.operation === 'create') return create(db, accountId, item, entry, now);
  if (item.operation === 'update') return update(db, accountId, item, index, now);
  await deleteUser(db, await lock(db, accountId, item.userId, index), now);
  return { status: 204, userId: item.userId };
}

/** An item's failure as its result. Each fails before it has written anything, so nothing has to be undone. */
function failedResult(error: unknown, { item }: Prepared, problems: Problems, call: Call<Batch>): Result {
  if (!(error instanceof ApiError) || error.code === 'service_unavailable') throw error;
  const problem = problems.build(error, call.requestId, call.operation);
  const userId = 'userId' in item ? { userId: item.userId } : {};
  return { status: problem.status, ...userId, error: problem };
}

function undone(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.code === 'service_unavailable') return error;
  const { code, detail, options } = error;
  const isField = code === 'validation_failed';
  return new ApiError(code, isField ? detail : `${detail} No item of the batch was carried out.`, options);
}

export function batchHandlers(problems: Problems) {
  async function batchUsers(call: Call<Batch>) {
    const { body, caller, now } = call;
    const atomic = body.atomic ?? false;
    const prepared = await prepare(body.items);
    return call.write(async (db) => {
      const results = [];
      for (const entry of prepared) {
        const result = await run(db, caller.accountId, entry, now).catch((error: unknown) => {
          if (atomic) throw undone(error);
          return failedResult(error, entry, problems, call);
        });
        results.push({ index: entry.index, operation: entry.item.operation, ...result });
      }
      const failed = results.filter(({ error }) => error !== undefined).length;
      return { status: 200, body: { atomic, succeeded: results.length - failed, failed, results } };
    });
  }
  return { batchUsers } satisfies Record<string, Handler>;
}
