import { tryReadJson } from '#json/read.ts';
import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import { countableSearch } from '../feedback/fruitless.ts';
import type { FeedbackStore } from '../feedback/model.ts';
import { inertHeaders } from './answer-headers.ts';
import { clientOf, type ProxyContext } from './context.ts';
import { refuseCrossSite, requireJson } from './guard.ts';
import type { CallRequest } from './node-door.ts';
import { readBody } from './read-body.ts';
import { refusal } from './try-handler.ts';

/**
 * `POST /api/fruitless-search`, `{ "words": … }` → the portal's store: what was looked for and not found, with the day,
 * and nothing about who looked. The answer is the same whether or not it was counted.
 */
export async function handleFruitless(
  request: CallRequest,
  context: ProxyContext,
  store: FeedbackStore,
): Promise<Response> {
  try {
    refuseCrossSite(request.headers, context.settings.publicOrigin);
    requireJson(request.headers);
    const body = await readBody(request);
    context.misses.receive(clientOf(request), body.byteLength);
    const search = countableSearch(parseWords(body));
    const slot = context.misses.take(clientOf(request));
    await count(search, store).finally(() => slot.release());
    return new Response(null, { status: 204, headers: inertHeaders });
  } catch (error) {
    return refusal(error, context);
  }
}

function parseWords(body: Uint8Array): string {
  const value = tryReadJson(new TextDecoder().decode(body));
  const members = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const [[name, typed] = []] = members;
  if (members.length !== 1 || name !== 'words' || typeof typed !== 'string')
    throw new AppError('invalid_request', words.sendFruitless);
  return typed;
}

/** A store that is away or full loses the count, which is nothing to its reader. */
async function count(search: string | undefined, store: FeedbackStore): Promise<void> {
  if (search === undefined) return;
  try {
    await store.countSearch(search, new Date().toISOString().slice(0, 10));
  } catch (error) {
    console.error('feedback: a search could not be counted', error);
  }
}
