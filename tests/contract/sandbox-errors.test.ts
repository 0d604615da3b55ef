import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { collectPermalinks } from '#lib/links/collect-permalinks.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import type { OperationDescription } from '#sandbox/contract/description.ts';
import { isObject, resolve } from '#sandbox/contract/references.ts';
import { unavailable } from '#sandbox/errors.ts';
import { description } from '#sandbox/testing/contract.ts';
import {
  type Account,
  createSandbox,
  portal,
  type Reply,
  type Sandbox,
  type Sent,
  seededSession,
  seededUser,
  someone,
} from '#sandbox/testing/sandbox.ts';
import { readSite } from '../read-site.ts';

interface Scene {
  readonly sandbox: Sandbox;
  readonly account: Account;
  readonly operation: OperationDescription;
  readonly send: (sent?: Sent, path?: string) => Promise<Reply>;
  /** A request that succeeds. */
  readonly good: Sent;
}

const missing: Readonly<Record<string, string>> = {
  userId: 'usr_01M86EWD3GCKBFSHMD3WD46FKZ',
  sessionId: 'ses_01M86F3W287DHDV1ZCEMT8KVRG',
  keyId: 'key_01M3XRA760ZHPGKCGMZ3M22WYN',
};

/** What makes each operation that takes a body succeed. */
const bodies: Readonly<Record<string, () => unknown>> = {
  signUp: () => someone,
  verifyEmail: () => ({ email: someone.email, code: '000000' }),
  signIn: () => someone,
  refreshSession: () => ({ refreshToken: `krt_${'x'.repeat(43)}` }),
  signOut: () => ({ sessionId: seededSession }),
  updateUser: () => ({ name: 'Changed' }),
  batchUsers: () => ({ items: [{ operation: 'delete', userId: seededUser('ada') }] }),
  createApiKey: () => ({ name: 'Another', scopes: ['users:read'] }),
  rotateApiKey: () => ({ overlapSeconds: 60 }),
};

function pathOf({ path }: OperationDescription, values: Readonly<Record<string, string>>): string {
  return `/v1${path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')}`;
}

async function setUp(operation: OperationDescription): Promise<Scene> {
  const sandbox = await createSandbox();
  const account = await sandbox.createAccount();
  const values = { keyId: account.keyId, sessionId: seededSession, userId: seededUser('ada') };
  const body = bodies[operation.id]?.();
  const headers = operation.id === 'updateUser' ? { 'If-Match': '*' } : {};
  const good = { key: account.key, headers, ...(body !== undefined && { body }) };
  const send = (sent: Sent = good, path = pathOf(operation, values)) =>
    sandbox.send(operation.method, path, sent);
  return { sandbox, account, operation, send, good };
}

type Provocation = (scene: Scene) => Promise<Reply>;

const withHeaders = ({ good }: Scene, headers: Readonly<Record<string, string>>): Sent => ({
  ...good,
  headers: { ...good.headers, ...headers },
});

async function batch(scene: Scene, ...items: unknown[]): Promise<Reply> {
  return scene.send({ ...scene.good, body: { atomic: true, items } });
}

/** A request for each code of `x-errors` that ends in it, whichever operation is asked. */
const provocations: Readonly<Record<string, Provocation>> = {
  invalid_request: async (scene) => scene.send(scene.good, `${pathOf(scene.operation, missing)}?nope=1`),
  malformed_json: (scene) => scene.send({ ...scene.good, body: '{' }),
  unauthorized: ({ good, send }) => send({ ...good, key: 'sk_test_wrong' }),
  production_key_refused: ({ good, send }) => send({ ...good, key: 'sk_prod_wrong' }),
  insufficient_scope: async ({ sandbox, account, operation, good, send }) => {
    const others = description.scopes.filter((scope) => scope !== operation.scope);
    return send({ ...good, key: await sandbox.createKey(account.key, ...others) });
  },
  not_found: (scene) => {
    const { operation, good, send } = scene;
    if (operation.id === 'batchUsers') return batch(scene, { operation: 'delete', userId: missing.userId });
    if (operation.id === 'signOut') return send({ ...good, body: { sessionId: missing.sessionId } });
    return send(good, pathOf(operation, missing));
  },
  method_not_allowed: ({ sandbox, operation }) => sandbox.send('PUT', pathOf(operation, missing)),
  payload_too_large: ({ good, send }) => send({ ...good, body: ' '.repeat(1_048_577) }),
  unsupported_media_type: (scene) => scene.send(withHeaders(scene, { 'Content-Type': 'text/plain' })),
  validation_failed: ({ good, send }) => send({ ...good, body: { unknown: true } }),
  rate_limited: async ({ sandbox, good, send }) => {
    const { key } = await sandbox.createAccount('enterprise', { second: 0, minute: 0 });
    return send({ ...good, key });
  },
  internal_error: async ({ sandbox, good, send }) => {
    const { read } = sandbox.store;
    let calls = 0;
    const broken = () => Promise.reject(new Error('broken'));
    Object.assign(sandbox.store, { write: broken });
    Object.assign(sandbox.store, {
      read: (work: Parameters<typeof read>[0]) => (++calls > 1 ? broken() : read(work)),
    });
    return send(good);
  },
  service_unavailable: async ({ sandbox, good, send }) => {
    Object.assign(sandbox.store, { read: () => Promise.reject(unavailable('The store is away.')) });
    return send(good);
  },
  email_taken: async (scene) => {
    const { operation, good, send } = scene;
    const taken = { email: 'ada@example.com', password: someone.password };
    if (operation.id === 'batchUsers') return batch(scene, { operation: 'create', data: taken });
    return send({ ...good, body: taken });
  },
  invalid_credentials: ({ send }) => send(),
  session_expired: ({ send }) => send(),
  precondition_failed: (scene) => {
    if (scene.operation.id === 'updateUser') return scene.send(withHeaders(scene, { 'If-Match': '"stale"' }));
    const item = { operation: 'update', userId: seededUser('ada'), ifMatch: '"stale"', data: { name: 'A' } };
    return batch(scene, item);
  },
  precondition_required: ({ good, send }) => send({ ...good, headers: {} }),
  idempotency_key_reused: async (scene) => {
    const first = withHeaders(scene, { 'Idempotency-Key': 'once' });
    await scene.send(first);
    const others: Readonly<Record<string, unknown>> = {
      signUp: { ...someone, name: 'John' },
      batchUsers: { items: [{ operation: 'delete', userId: missing.userId }] },
      createApiKey: { name: 'Yet another', scopes: ['users:read'] },
      rotateApiKey: { overlapSeconds: 61 },
    };
    return scene.send({ ...first, body: others[scene.operation.id] });
  },
  idempotency_in_progress: async (scene) => {
    const sent = withHeaders(scene, { 'Idempotency-Key': 'once' });
    const replies = await Promise.all([scene.send(sent), scene.send(sent)]);
    return replies.find(({ status }) => status === 409) as Reply;
  },
};

/** The codes that an operation documents: the names of the examples of its error responses. */
function documentedErrors({ pointer }: OperationDescription): [status: number, code: string][] {
  const { document } = description;
  const { responses } = resolve(document, { $ref: pointer }, '#').node;
  return Object.entries(responses as object).flatMap(([status, entry]) => {
    const { content } = resolve(document, entry, pointer).node;
    const media = isObject(content) ? content['application/problem+json'] : undefined;
    const examples = isObject(media) && isObject(media.examples) ? media.examples : {};
    return Object.keys(examples).map((code): [number, string] => [Number(status), code]);
  });
}

let permalinks: ReadonlySet<string>;
beforeAll(async () => {
  const source = readFileSync(new URL('../../openapi/kynetra.yaml', import.meta.url), 'utf8');
  permalinks = await collectPermalinks(readSite({ 'kynetra.yaml': source }), sampleLanguages);
});

describe.each(description.operations)('L11: $id', (operation) => {
  test.each(documentedErrors(operation))(
    '%i %s is provoked, and its links lead somewhere',
    async (status, code) => {
      const provoke = provocations[code] as Provocation;
      const { json } = await provoke(await setUp(operation));
      expect(json).toMatchObject({ status, code, type: `${portal}/errors/${code}` });
      const { origin, pathname, hash } = new URL(json.docUrl);
      expect(origin).toBe(portal);
      expect(hash).not.toBe('');
      const permalink = `${pathname.replace('/reference/', '')}/${decodeURIComponent(hash.slice(1))}`;
      expect(permalinks).toContain(permalink);
    },
  );
});

test('every code of the closed list is documented by some operation', () => {
  const documented = new Set(description.operations.flatMap(documentedErrors).map(([, code]) => code));
  expect([...documented].sort()).toEqual(Object.keys(provocations).sort());
});
