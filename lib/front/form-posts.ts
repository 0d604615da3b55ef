import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/** The field by which a page is told which posted form it answers. Clients cannot send it: the front strips it. */
const formPostHeader = 'x-portal-form';

/** Asked for by fetch's standard where a body is a stream; the types of the DOM do not know it. */
const halfDuplex = { duplex: 'half' };

const key = Symbol.for('portal.form-posts');

/** On globalThis, where the proxy in Next's bundle takes them (`lib/proxy/posted-form.ts`). None outlives its answer. */
function posts(): Map<string, Request> {
  const shared = globalThis as { [key]?: Map<string, Request> };
  shared[key] ??= new Map();
  return shared[key];
}

/**
 * Lets a page answer a form that was posted to it: Next's pages render for GET only, so the post is set aside and the
 * page asked for in its place. The body is not read here; who takes the post reads it within the proxy's limits.
 */
export function setFormPostAside(
  request: IncomingMessage,
  response: ServerResponse,
  portalUrl: string,
): void {
  const gone = new AbortController();
  const id = randomUUID();
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value);
  posts().set(
    id,
    new Request(new URL(request.url ?? '/', portalUrl), {
      ...halfDuplex,
      method: 'POST',
      headers,
      body: Readable.toWeb(request) as ReadableStream,
      signal: gone.signal,
    }),
  );
  response.on('close', () => {
    posts().delete(id);
    if (!response.writableFinished) gone.abort();
  });
  request.method = 'GET';
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) delete request.headers[name];
  request.headers[formPostHeader] = id;
  request.rawHeaders.push(formPostHeader, id);
}
