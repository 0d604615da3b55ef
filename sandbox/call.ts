import type { OperationDescription } from './contract/description.ts';
import type { Json } from './contract/json.ts';
import type { Parameters } from './contract/parameters.ts';
import type { Decision, Quota } from './limits/limiter.ts';
import type { Database, Writer } from './store/store.ts';

/** Whose key a request carries. Read anew for each request, so that a change of key or plan counts at once. */
export interface Caller {
  readonly accountId: string;
  readonly keyId: string;
  readonly plan: string;
  readonly quotas: readonly Quota[];
  readonly scopes: ReadonlySet<string>;
  /** The API key itself, to seal what only its holder may read again. Never stored, never logged. */
  readonly secret: string;
}

/** One request that was authenticated, admitted and found valid. `Body` is what the operation's schema promises. */
export interface Call<Body = Json | undefined> extends Parameters {
  readonly operation: OperationDescription;
  readonly caller: Caller;
  readonly path: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly url: URL;
  /** Address of the client, as far as the configured proxies can be trusted. */
  readonly address: string;
  readonly requestId: string;
  readonly now: number;
  /** What is left of the plan after this request. */
  readonly limits: Decision;
  read<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /**
   * Runs the operation's whole change in one transaction and returns its answer once that is durable. With an
   * Idempotency-Key the answer is stored in the same transaction, or an earlier one is replayed instead.
   */
  write(work: (db: Writer) => Promise<Answer>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; absent: no body. */
  readonly body?: unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: each handler names the body that its operation's schema promises.
export type Handler = (call: Call<any>) => Promise<Answer>;
