import { ApiError, unavailable } from '../errors.ts';

interface DriverError {
  readonly code?: unknown;
  readonly errcode?: unknown;
  readonly message?: unknown;
}

/** SQLite's primary result codes that mean "not now": busy, locked, memory, read-only, I/O, full, cannot open. */
const sqliteUnavailable = new Set([5, 6, 7, 8, 10, 13, 14]);

/** Classes of SQLSTATE: connection, resources, operator intervention, system; and the two calls to try again. */
const postgresUnavailable = /^(08|53|57|58)|^(40001|40P01|55P03|25006)$/;

const systemUnavailable =
  /^E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|MFILE|NOENT|EXIST|NOTDIR|NOSPC|ACCES|ROFS|IO)$/;

// What `pg` throws without a code: the connection went away, or none came free in time.
const poolMessage = /connection (terminated|error)|not queryable|timeout|client was closed|pool.*(end|clos)/i;

function isUnavailable({ code, errcode, message }: DriverError): boolean {
  if (typeof errcode === 'number') return sqliteUnavailable.has(errcode & 0xff);
  if (typeof code === 'string') {
    return postgresUnavailable.test(code) || systemUnavailable.test(code) || code === 'ERR_INVALID_STATE';
  }
  return typeof message === 'string' && poolMessage.test(message);
}

/** Whether a statement broke a unique constraint, in either database. */
export function isUniqueViolation(error: unknown): boolean {
  const { code, errcode } = error as DriverError;
  return code === '23505' || errcode === 2067 || errcode === 1555;
}

/** A store that is away or full becomes 503 `service_unavailable`; every other fault stays what it is. */
export function asStoreFault(error: unknown): unknown {
  if (error instanceof ApiError || typeof error !== 'object' || error === null) return error;
  // `pg` gathers the attempts on several addresses into one AggregateError without a code of its own.
  const causes = error instanceof AggregateError ? [error, ...error.errors] : [error];
  return causes.some((cause) => isUnavailable(cause as DriverError))
    ? unavailable('The store does not answer just now.', 2, error)
    : error;
}
