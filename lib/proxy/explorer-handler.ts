import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { mockField } from '../mock/answer-mock.ts';
import { withPrefer } from '../mock/prefer.ts';
import type { Operation } from '../openapi/model.ts';
import { say } from '../words/say.ts';
import { answerCall } from './answer.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext } from './context.ts';
import type { Exchange } from './exchange.ts';
import { explorerRequestHeaders } from './explorer-headers.ts';
import { refuseCrossSite, refuseEncoded } from './guard.ts';
import { credentialFields, type HeaderList, passedResponseHeaders } from './header-lists.ts';
import { limits } from './limits.ts';
import { listOrigins, matchOperation } from './match-operation.ts';
import type { CallRequest } from './node-door.ts';
import { isMocked } from './plan-call.ts';
import { readBody } from './read-body.ts';
import { refuseKeys } from './refused-keys.ts';
import { refusedPrefixes } from './start-call.ts';
import { refusal } from './try-handler.ts';

/**
 * `<method> /api/try?scalar_url=<URL>`: the entry that the embedded client speaks to. The URL only chooses one of the
 * declared operations, on its API's backend or of a mocked API; guard, limits and filters are those of the main entry.
 */
export async function handleExplorer(request: CallRequest, context: ProxyContext): Promise<Response> {
  try {
    refuseCrossSite(request.headers, context.settings.publicOrigin);
    refuseEncoded(request.headers);
    const { url, api } = targetOf(request.url);
    const operation = await operationFor(request.method, url, api, context);
    refuseUndeclaredQuery(url, operation);
    const body = await readBody(request);
    context.calls.receive(clientOf(request), body.byteLength);
    const headers = explorerRequestHeaders(request.headers, operation, body.byteLength > 0);
    refuseKeys([url.search, url.pathname, headers, Buffer.from(body).toString()], refusedPrefixes(context));

    const built = { method: request.method, url: url.href, headers };
    const { exchange, slot } = await answerCall(
      operation,
      body.byteLength > 0 ? { ...built, body: new Uint8Array(body) } : built,
      request,
      context,
      () => context.calls.take(clientOf(request)),
    );
    // A status that HTTP does not have, and that no answer of the portal's own can carry.
    if (exchange.status < 200 || exchange.status > 599) {
      exchange.close();
      throw new AppError('sandbox_invalid_response', words.noStatus);
    }
    const passed = passedResponseHeaders(exchange.headers, exchange.status, operation);
    return rawAnswer(exchange, passed, request.method, (count) => slot.addBytes(count));
  } catch (error) {
    return refusal(error, context);
  }
}

/** Parsed once; this object is what is matched and what is dialled. `api` names the description that is open. */
function targetOf(requestUrl: string): { readonly url: URL; readonly api: string | undefined } {
  const { searchParams } = new URL(requestUrl);
  const [text, ...others] = searchParams.getAll('scalar_url');
  // No `#` and no `\`, which parsers read differently, and no dot segment, which the next line would take out.
  const isPlain =
    text !== undefined &&
    others.length === 0 &&
    /^[\x21\x22\x24-\x5b\x5d-\x7e]+$/.test(text) &&
    !/\/(?:\.|%2e){1,2}(?:[/?]|$)/i.test(text.split('?', 1)[0] ?? '');
  const url = isPlain && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username || url.password) throw refused();
  return { url, api: searchParams.get('api') ?? undefined };
}

async function operationFor(
  method: string,
  url: URL,
  api: string | undefined,
  context: ProxyContext,
): Promise<Operation> {
  const apis = (await context.listApis()).filter(({ slug }) => api === undefined || slug === api);
  if (!listOrigins(apis, context).has(url.origin)) throw refused();
  const match = matchOperation(method, url, apis, context);
  const operation = match && (await context.findOperation(match.api, match.operation.slug));
  if (operation?.kind !== 'operation') throw new AppError('not_found', words.noSuchOperation);
  return isMocked(operation, context) ? withPrefer(operation) : operation;
}

function refused(): AppError {
  return new AppError('destination_refused', words.onlyOperations);
}

/** An object written as several parameters has names of its own (`filter[from]`), or any at all in form style. */
function refuseUndeclaredQuery(url: URL, operation: Operation): void {
  const declared = operation.parameters.filter((parameter) => parameter.in === 'query');
  if (operation.parameters.some((parameter) => parameter.in === 'querystring')) return;
  const isFree = declared.some(
    (parameter) =>
      parameter.style === 'form' && parameter.explode && parameter.schema.types.includes('object'),
  );
  const names = [...url.searchParams.keys()];
  if (names.length > limits.parameters)
    throw new AppError('invalid_request', say(words.manyParameters, { count: limits.parameters }));
  const credentials = credentialFields(operation).query;
  for (const name of names) {
    const known = declared.some(
      (parameter) => name === parameter.name || name.startsWith(`${parameter.name}[`),
    );
    if (!known && !isFree && !credentials.has(name)) throw new AppError('invalid_request', words.noSuchQuery);
  }
}

/** A status, the few fields that are harmless, and the bytes; never the sandbox's own response object. */
function rawAnswer(
  exchange: Exchange,
  passed: HeaderList,
  method: string,
  onBytes: (count: number) => void,
): Response {
  const type = exchange.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const headers = new Headers();
  for (const [name, value] of passed) headers.append(name, value);
  if (exchange.headers.some(([name]) => name === mockField[0])) headers.set(...mockField);
  headers.set('Content-Type', safeType(type, exchange.isEncoded));
  for (const [name, value] of Object.entries(inertHeaders)) headers.set(name, value);
  const hasBody = method !== 'HEAD' && ![204, 205, 304].includes(exchange.status);
  if (!hasBody) exchange.close();
  return new Response(hasBody ? rawStream(exchange, onBytes) : null, { status: exchange.status, headers });
}

/** Types that a browser would act on become plain text: the client shows text anyway. */
function safeType(type: string | undefined, isEncoded: boolean): string {
  if (isEncoded) return 'application/octet-stream';
  const essence = type?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (
    /^(?:application\/(?:[\w.-]+\+)?json|text\/(?:plain|csv|event-stream)|application\/x-ndjson|image\/(?:png|jpeg|gif|webp))$/.test(
      essence,
    )
  )
    // Of the parameters the charset alone, and only the one that no browser could read as another's markup.
    return /;\s*charset="?utf-8"?\s*(?:;|$)/i.test(type ?? '') ? `${essence}; charset=utf-8` : essence;
  return /^(?:text\/|application\/(?:xml|.*\+xml|yaml|javascript))/.test(essence)
    ? 'text/plain; charset=utf-8'
    : 'application/octet-stream';
}

/** Cut at the published limit by breaking the answer off, so that no part of it passes for the whole. */
function rawStream(exchange: Exchange, onBytes: (count: number) => void): ReadableStream<Uint8Array> {
  const chunks = exchange.chunks();
  let bytes = 0;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) return controller.close();
      bytes += value.byteLength;
      onBytes(value.byteLength);
      if (bytes > limits.responseBody) {
        exchange.close();
        throw new AppError('sandbox_invalid_response', words.longAnswer);
      }
      controller.enqueue(value);
    },
    cancel: () => exchange.close(),
  });
}
