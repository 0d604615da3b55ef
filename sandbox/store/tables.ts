import type { Generated } from 'kysely';

/**
 * The rows as both databases hold them: times in milliseconds since 1970, JSON as text. Made by `migrations.ts`.
 * Users, sessions, refresh tokens and keys are named within their account: the records that the description's examples
 * speak of have the same identifiers in every account.
 */
export interface Tables {
  accounts: {
    id: string;
    plan: string;
    /** Enterprise: requests in each window; null where the plan itself has the number. */
    limit_second: number | null;
    limit_minute: number | null;
    created_at: number;
    last_used_at: number;
    /** How many deliveries have a number. */
    deliveries_shown: Generated<number>;
    /** Signs deliveries; made when it is first needed. */
    webhook_secret: string | null;
  };
  api_keys: {
    id: string;
    account_id: string;
    name: string;
    scopes: string;
    created_at: number;
    last_used_at: number | null;
    expires_at: number | null;
    revoked_at: number | null;
  };
  /** A key has one secret, and after a rotation for a while the one before. */
  api_key_secrets: {
    digest: string;
    account_id: string;
    key_id: string;
    last4: string;
    created_at: number;
    expires_at: number | null;
  };
  users: {
    id: string;
    account_id: string;
    /** After `normalizeEmail`; unique in an account. */
    email: string;
    name: string | null;
    metadata: string;
    /** PHC string; null for users who cannot sign in with a password. */
    password_hash: string | null;
    verified_at: number | null;
    code_digest: string | null;
    code_expires_at: number | null;
    last_sign_in_at: number | null;
    created_at: number;
    updated_at: number;
  };
  sessions: {
    id: string;
    account_id: string;
    user_id: string;
    device_name: string | null;
    device_ip: string | null;
    device_user_agent: string | null;
    /** Where the sign-in came from: the device's address if it was told, else the caller's. */
    origin: string;
    access_digest: string;
    created_at: number;
    last_active_at: number;
    expires_at: number;
    revoked_at: number | null;
  };
  /** Used ones stay until their session goes, so that a second use is noticed. */
  refresh_tokens: {
    account_id: string;
    digest: string;
    session_id: string;
    created_at: number;
    used_at: number | null;
    /** Id of the API key that it was used with. */
    used_with: string | null;
    /** The pair that it was used for, sealed with the token: given again to a caller who lost the answer. */
    answer: string | null;
  };
  /** Wrong passwords and codes by what was tried, whether or not such a user exists. */
  guesses: {
    account_id: string;
    subject: string;
    failures: number;
    since: number;
  };
  idempotency_keys: {
    digest: string;
    account_id: string;
    fingerprint: string;
    status: number;
    headers: string;
    body: string;
    created_at: number;
  };
  usage_counts: {
    account_id: string;
    granularity: string;
    starts_at: number;
    requests: number;
    errors: number;
    rate_limited: number;
  };
  /** What webhooks tell; `payload` is the body that is signed. */
  events: {
    id: string;
    account_id: string;
    type: string;
    payload: string;
    created_at: number;
  };
  /** One attempt to bring an event. */
  deliveries: {
    id: string;
    account_id: string;
    event_id: string;
    /** From 1. */
    attempt: number;
    due_at: number;
    /** The status with which the inbox answers this attempt, in the place of a receiver. */
    answer: number;
    /** Its place in the account's inbox, given once it is due: see `deliveries.ts`. */
    sequence: number | null;
  };
}
