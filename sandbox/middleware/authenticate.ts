import type { MiddlewareHandler } from 'hono';
import type { Caller } from '../call.ts';
import type { Description } from '../contract/description.ts';
import { ApiError } from '../errors.ts';
import { isProductionKey, isWellFormedApiKey } from '../security/api-key.ts';
import { quotasOf } from '../store/accounts.ts';
import { findSecret } from '../store/api-keys.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';

function unauthorized(detail: string, challenge: string): ApiError {
  return new ApiError('unauthorized', detail, {
    headers: { 'WWW-Authenticate': `Bearer realm="kynetra"${challenge}` },
    anchor: 'authentication',
  });
}

/** Looks for a production key before anything else is done with the header, however it is written there. */
function refuseProductionKey(header: string): void {
  if (header.split(/[\s,"'=:]+/).some(isProductionKey)) {
    const detail =
      'The sandbox takes `sk_test_` keys only. Treat the key that you sent as leaked if this was not your machine.';
    throw new ApiError('production_key_refused', detail, { anchor: 'authentication' });
  }
}

async function findCaller(
  store: Store,
  description: Description,
  header: string,
  now: number,
): Promise<Caller> {
  refuseProductionKey(header);
  if (header === '') throw unauthorized('Send an API key as `Authorization` with the scheme `Bearer`.', '');
  const secret = /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
  const found = isWellFormedApiKey(secret)
    ? await store.read((db) => findSecret(db, secret, now))
    : undefined;
  if (!found) {
    throw unauthorized(
      'This API key is not one of the sandbox, or works no more.',
      ', error="invalid_token"',
    );
  }
  return {
    accountId: found.account_id,
    keyId: found.key_id,
    plan: found.plan,
    quotas: quotasOf(description, found),
    scopes: new Set(JSON.parse(found.scopes) as string[]),
    secret,
  };
}

/**
 * Finds the `caller` of the API key, or the `refusal` that the request gets once it was counted. The key is read from
 * the store each time: nothing is cached, so a revoked key stops at once in every process. A missing or malformed key
 * does not reach the store.
 */
export function authenticate(store: Store, description: Description): MiddlewareHandler<Environment> {
  return async (context, next) => {
    const header = context.req.header('Authorization') ?? '';
    try {
      context.set('caller', await findCaller(store, description, header, context.get('now')));
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'service_unavailable') throw error;
      context.set('refusal', error);
    }
    await next();
  };
}
