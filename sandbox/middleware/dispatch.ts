import type { Context } from 'hono';
import type { Answer, Call, Caller, Handler } from '../call.ts';
import { createBodyReader } from '../contract/body.ts';
import type { Description, OperationDescription } from '../contract/description.ts';
import { createParameterReader, createPathCheck } from '../contract/parameters.ts';
import { decodePath } from '../contract/router.ts';
import type { Schemas } from '../contract/validation.ts';
import { ApiError } from '../errors.ts';
import { Idempotency, type IdempotentRequest } from '../store/idempotency.ts';
import type { Store } from '../store/store.ts';
import type { Environment } from './environment.ts';
import { methodNotAllowed } from './method-not-allowed.ts';

interface Prepared {
  readonly operation: OperationDescription;
  readonly handler: Handler;
  readonly readParameters: ReturnType<typeof createParameterReader>;
  readonly readBody: ReturnType<typeof createBodyReader>;
  readonly pathFits: ReturnType<typeof createPathCheck>;
}

type Request = Context<Environment>;

/** Operations whose answer holds a secret, which the store must not be able to show. */
const sealedOperations = new Set(['createApiKey', 'rotateApiKey']);

/** Turns an answer into a response. */
function toResponse({ status, headers, body }: Answer): Response {
  if (body === undefined) return new Response(null, { status, headers: { ...headers } });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });
}

function requireScope({ scope }: OperationDescription, caller: Caller): void {
  if (caller.scopes.has(scope)) return;
  const detail = `This operation needs the scope \`${scope}\`, which this API key does not hold.`;
  throw new ApiError('insufficient_scope', detail, { anchor: 'authentication' });
}

/**
 * Leads each request to the handler of its operation, with what the description says of it checked before: path,
 * scope, parameters, media type, body. Fails at once where an operation has no handler.
 */
export function createDispatcher(
  description: Description,
  schemas: Schemas,
  handlers: Readonly<Record<string, Handler>>,
  store: Store,
): (context: Request) => Promise<Response> {
  const idempotency = new Idempotency(store);
  const prepared = new Map(
    description.operations.map((operation): [string, Prepared] => {
      const handler = handlers[operation.id];
      if (!handler) throw new Error(`The sandbox has no handler for ${operation.id}`);
      return [
        operation.id,
        {
          operation,
          handler,
          readParameters: createParameterReader(operation, schemas),
          readBody: createBodyReader(operation, schemas),
          pathFits: createPathCheck(operation, schemas),
        },
      ];
    }),
  );

  return async (context) => {
    const { operation, path: encoded } = operationOf(context);
    const caller = callerOf(context);
    requireScope(operation, caller);
    const entry = prepared.get(operation.id) as Prepared;
    const url = new URL(context.req.url);
    const path = decodePath(encoded);
    if (!entry.pathFits(path)) throw nothingNamed(operation);
    const parameters = entry.readParameters(url.search, context.req.raw.headers);
    const body = await entry.readBody(context.req.raw);
    const request = { context, operation, caller, path, url, body, ...parameters };
    return toResponse(await answer(request, entry.handler, store, idempotency));
  };
}

function operationOf(context: Request) {
  const route = context.get('route');
  if (route.kind === 'operation') return route;
  if (route.kind === 'unknown') throw new ApiError('not_found', 'There is nothing at this path.');
  throw methodNotAllowed(context.req.method, route.allow);
}

function callerOf(context: Request): Caller {
  const caller = context.get('caller');
  if (caller) return caller;
  throw context.get('refusal') ?? new Error('A request was not authenticated');
}

/** An identifier of another form names nothing; the answer is that to an identifier of nothing. */
function nothingNamed({ parameters }: OperationDescription): ApiError {
  const name = parameters.find(({ place }) => place === 'path')?.name ?? '';
  const things: Readonly<Record<string, string>> = { userId: 'user', sessionId: 'session', keyId: 'API key' };
  return new ApiError('not_found', `There is no such ${things[name] ?? 'thing'}.`, {
    anchor: `path.${name}`,
  });
}

interface ReadRequest
  extends Pick<Call, 'operation' | 'path' | 'query' | 'header' | 'body' | 'url' | 'caller'> {
  readonly context: Request;
}

async function answer(
  request: ReadRequest,
  handler: Handler,
  store: Store,
  idempotency: Idempotency,
): Promise<Answer> {
  const now = request.context.get('now');
  const key = request.header['Idempotency-Key'];
  if (key === undefined) return handler(createCall(request, store, (work) => store.write(work)));
  const identified: IdempotentRequest = {
    accountId: request.caller.accountId,
    method: request.operation.method,
    path: request.url.pathname,
    key: String(key),
    body: request.body,
    secret: request.caller.secret,
    isSealed: sealedOperations.has(request.operation.id),
  };
  const call = createCall(request, store, (work) => idempotency.write(identified, now, work));
  return idempotency.run(identified, now, () => handler(call));
}

function createCall({ context, ...request }: ReadRequest, store: Store, write: Call['write']): Call {
  const limits = context.get('limits');
  if (!limits) throw new Error('A request was not counted');
  return {
    ...request,
    address: context.get('address'),
    requestId: context.get('requestId'),
    now: context.get('now'),
    limits,
    read: (work) => store.read(work),
    write,
  };
}
