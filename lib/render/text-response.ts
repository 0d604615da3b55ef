import { createHash } from 'node:crypto';

/** Media types of the portal's texts. None of them is one that a browser runs or renders as HTML, since authors' words are in them. */
export const textTypes = {
  markdown: 'text/markdown; charset=utf-8',
  plain: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  // RFC 9512.
  yaml: 'application/yaml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
} as const;

/** A text made on demand: cacheable for five minutes, then by entity tag, and never sniffed. */
export function textResponse(request: Request, text: string, type: keyof typeof textTypes): Response {
  const etag = tagOf(text);
  // Where Accept chose the form, a shared cache would hand it to those who asked for the page.
  const isNegotiated = request.headers.get('accept')?.includes('text/markdown') ?? false;
  const headers = {
    'Content-Type': textTypes[type],
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': isNegotiated ? 'private, no-cache' : 'public, max-age=300, stale-while-revalidate=86400',
    ETag: etag,
  };
  return isKnown(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers })
    : new Response(text, { headers });
}

/** A picture, kept for a day. */
export function imageResponse(request: Request, png: Uint8Array<ArrayBuffer>): Response {
  const etag = tagOf(png);
  const headers = {
    'Content-Type': 'image/png',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800',
    ETag: etag,
  };
  return isKnown(request.headers.get('if-none-match'), etag)
    ? new Response(null, { status: 304, headers })
    : new Response(png, { headers });
}

function tagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
}

/** A text that is too long to hold: sent part by part as it is made, at the pace of the reader. */
export function streamResponse(parts: AsyncGenerator<string>, type: keyof typeof textTypes): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  const headers = { 'Content-Type': textTypes[type], 'X-Content-Type-Options': 'nosniff' };
  return new Response(body, { headers: { ...headers, 'Cache-Control': 'public, max-age=300' } });
}

export function notFoundResponse(text: string): Response {
  const headers = {
    'Content-Type': textTypes.plain,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  return new Response(text, { status: 404, headers });
}

/** Weak comparison (RFC 9110 section 13.1.2): the front weakens the tag of a compressed body. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}
