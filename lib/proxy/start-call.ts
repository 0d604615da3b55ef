import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { withPrefer } from '../mock/prefer.ts';
import type { Operation } from '../openapi/model.ts';
import { buildRequest } from '../request/build-request.ts';
import { answerCall } from './answer.ts';
import type { ProxyContext } from './context.ts';
import type { Exchange } from './exchange.ts';
import type { Slot } from './limiter.ts';
import { baseUrlOf, isMocked, type PlannedCall, refuseUnreached } from './plan-call.ts';
import { refuseUnchosen } from './refuse-unchosen.ts';
import { refuseAmplified, refuseDeepText, refuseUnwritable } from './refuse-unwritable.ts';
import { refuseKeys } from './refused-keys.ts';
import { parseTryCall, type TryCall } from './try-call.ts';

/** Who a call is counted for, and when it is given up. */
export interface Caller {
  /** As the front tells it: see `clientOf`. */
  readonly client: string;
  readonly signal: AbortSignal;
}

export interface StartedCall {
  readonly operation: Operation;
  readonly exchange: Exchange;
  readonly slot: Slot;
  readonly shown: PlannedCall['shown'];
}

/**
 * A call in its documented form → the sandbox, or the mock, has begun to answer. Every check and limit of `POST /api/try` that does
 * not speak of HTTP itself is here, so that no door of the portal can have fewer.
 *
 * @param value parsed JSON. @throws AppError
 */
export async function startCall(
  value: unknown,
  { client, signal }: Caller,
  context: ProxyContext,
): Promise<StartedCall> {
  const entered = context.calls.enter(client);
  try {
    refuseUnwritable(value);
    refuseKeys(value, refusedPrefixes(context));
    const call = parseTryCall(value);
    refuseAmplified(call.values);
    const operation = await operationOf(call, context);
    refuseUnreached(call.server, operation, context);
    const built = buildRequest(operation, call.values, { baseUrl: baseUrlOf(operation, context) });
    refuseUnchosen(call.values, built);
    refuseDeepText(built);
    const count = () => entered.count();
    return { operation, ...(await answerCall(operation, built, { signal }, context, count)) };
  } catch (error) {
    entered.release();
    throw error;
  }
}

/** The operation that a call names. @throws AppError `not_found` */
export async function operationOf(
  call: Pick<TryCall, 'api' | 'operation'>,
  context: ProxyContext,
): Promise<Operation> {
  const operation = await context.findOperation(call.api, call.operation);
  if (operation?.kind !== 'operation') throw new AppError('not_found', words.noSuchOperation);
  return isMocked(operation, context) ? withPrefer(operation) : operation;
}

/** Of all APIs, not only the one that is called: a key typed into the wrong console is as lost. */
export function refusedPrefixes({ portal }: ProxyContext): readonly string[] {
  return [...new Set(portal.apis.flatMap((api) => api.refusedKeyPrefixes))];
}
