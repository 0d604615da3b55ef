import type { Caller } from '../call.ts';
import type { Route } from '../contract/router.ts';
import type { ApiError } from '../errors.ts';
import type { Decision } from '../limits/limiter.ts';

/** What the middleware of one request pass on to each other. */
export interface Environment {
  Bindings: {
    /** The peer of the connection; absent in tests that do not care. */
    readonly address?: string | undefined;
  };
  Variables: {
    requestId: string;
    /** The client's address after the trusted proxies. */
    address: string;
    now: number;
    route: Route;
    /** Either of these two, once the key was looked at. */
    caller?: Caller;
    refusal?: ApiError;
    /** Set once the request was counted. */
    limits?: Decision;
  };
}
