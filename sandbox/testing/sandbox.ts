import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type AppOptions, createApp } from '../app.ts';
import type { Clock } from '../clock.ts';
import { readSeeds } from '../contract/seeds.ts';
import { InProcessLimiter } from '../limits/in-process.ts';
import { openStore } from '../store/store.ts';
import { UsageRecorder } from '../store/usage.ts';
import { description, expectDocumented } from './contract.ts';
import { createSqlite } from './databases.ts';

/** A clock that stands still until it is told to go on. */
class TestClock implements Clock {
  #time = Date.parse('2026-11-24T09:41:07.312Z');

  // Bound, since the sandbox passes them on as functions.
  readonly now = () => this.#time;
  readonly monotonic = () => this.#time;

  advance(milliseconds: number): void {
    this.#time += milliseconds;
  }
}

export interface Sent {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Serialized as JSON; a string or bytes go as they are. */
  readonly body?: unknown;
  readonly address?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
type AnyJson = any;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: AnyJson;
}

export interface Account {
  readonly accountId: string;
  readonly keyId: string;
  readonly key: string;
}

/** What every account holds from its start. */
export const seeds = readSeeds(description);

/** The identifier of a user of the examples: `ada`, verified; `katherine`, signed in; `barbara`, not verified. */
export function seededUser(name: 'ada' | 'katherine' | 'barbara'): string {
  return seeds.users.find(({ email }) => email.startsWith(name))?.userId ?? '';
}

/** The session of `katherine`. */
export const seededSession = seeds.sessions[0]?.sessionId ?? '';

/** Where the portal of the tests would stand. */
export const portal = 'https://portal.example';
const origin = 'http://sandbox.example';

function toBody(body: unknown): BodyInit | undefined {
  if (body === undefined || typeof body === 'string' || body instanceof Uint8Array) return body as BodyInit;
  return JSON.stringify(body);
}

/** A sandbox of its own for one test, called without a port. Every answer is checked against the description. */
export async function createSandbox(options: Partial<AppOptions> & { database?: string } = {}) {
  const clock = new TestClock();
  const store = options.store ?? openStore(options.database ?? (await createSqlite()));
  const limiter = options.limiter ?? new InProcessLimiter({ clock: clock.monotonic });
  const usage = new UsageRecorder(store, options.clock ?? clock);
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  const app = createApp({
    description,
    store,
    limiter,
    usage,
    logger,
    portalUrl: portal,
    clock,
    ...options,
  });
  onTestFinished(() => store.close());

  const send = async (method: string, path: string, sent: Sent = {}): Promise<Reply> => {
    const url = new URL(path, origin);
    const body = toBody(sent.body);
    const headers = new Headers(sent.headers);
    if (sent.key) headers.set('Authorization', `Bearer ${sent.key}`);
    if (sent.body !== undefined && !headers.has('Content-Type'))
      headers.set('Content-Type', 'application/json');
    const request = new Request(url, { method, headers, ...(body !== undefined && { body }) });
    const response = await app.fetch(request, { address: sent.address ?? '203.0.113.7' });
    const text = await response.text();
    const reply = { status: response.status, headers: response.headers, text };
    expectDocumented(method, url, reply);
    const json: AnyJson = /json/.test(response.headers.get('Content-Type') ?? '')
      ? JSON.parse(text)
      : undefined;
    return { ...reply, json };
  };

  /** An account that no limit stops, unless told otherwise. */
  const createAccount = async (plan = 'enterprise', limits?: { second: number; minute: number }) => {
    const own = limits ?? { second: 1_000_000, minute: 1_000_000 };
    const body = plan === 'enterprise' ? { plan, limits: own } : { plan };
    return (await send('POST', '/sandbox/accounts', { body })).json as Account;
  };

  /** A key of the account with these scopes only. */
  const createKey = async (key: string, ...scopes: readonly string[]): Promise<string> => {
    const made = await send('POST', '/v1/api-keys', { key, body: { name: 'Narrow', scopes } });
    return made.json.secret;
  };

  return { app, clock, store, usage, limiter, lines, send, createAccount, createKey };
}

export type Sandbox = Awaited<ReturnType<typeof createSandbox>>;

export const someone = { email: 'user@example.com', password: 'securePassword123' };

/** Signs somebody up and verifies the address. */
export async function createUser({ send }: Sandbox, key: string, user = someone): Promise<string> {
  const made = await send('POST', '/v1/auth/sign-up', { key, body: user });
  const code = made.headers.get('Sandbox-Verification-Code');
  await send('POST', '/v1/auth/verify-email', { key, body: { email: user.email, code } });
  return made.json.userId;
}

/** Signs somebody in who was created with `createUser`. */
export async function signIn({ send }: Sandbox, key: string, user = someone) {
  return (await send('POST', '/v1/auth/sign-in', { key, body: user })).json as {
    readonly sessionId: string;
    readonly userId: string;
    readonly accessToken: string;
    readonly refreshToken: string;
  };
}
