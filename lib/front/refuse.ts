import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { AppError } from '../errors/app-error.ts';
import { type Problem, problemOf } from '../errors/problem.ts';
import { inertPolicy, securityHeaders } from './policy.ts';
import type { Refusal } from './target.ts';

interface Answer {
  readonly status: number;
  readonly title: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function answerFor(refusal: Refusal, publicOrigin: string, wantsHtml: boolean): Answer {
  const problem = problemOf(new AppError(refusal.code, refusal.detail), publicOrigin);
  const body = wantsHtml ? page(problem) : JSON.stringify(problem);
  return {
    status: problem.status,
    title: problem.title,
    body,
    headers: {
      ...securityHeaders(publicOrigin),
      'Content-Security-Policy': inertPolicy,
      'Content-Type': wantsHtml ? 'text/html; charset=utf-8' : 'application/problem+json',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      // The rest of what this client sends is not read, so the connection cannot go on.
      Connection: 'close',
      ...refusal.headers,
    },
  };
}

/** Title and detail are the portal's own words: nothing of the request is repeated. */
function page({ title, detail }: Problem): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${detail}</p>
<p><a href="/">Go to the home page</a></p>
</html>
`;
}

/** Answers a request that is not passed on, and lets its connection end. */
export function refuse(
  refusal: Refusal,
  request: IncomingMessage,
  response: ServerResponse,
  publicOrigin: string,
): void {
  const isApi = request.url?.startsWith('/api/') ?? false;
  const wantsHtml = !isApi && /\btext\/html\b/.test(request.headers.accept ?? '');
  const { status, headers, body } = answerFor(refusal, publicOrigin, wantsHtml);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** The same for a connection whose request could not even be read. */
export function refuseSocket(refusal: Refusal, socket: Duplex, publicOrigin: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, title, headers, body } = answerFor(refusal, publicOrigin, false);
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${fields.join('')}\r\n${body}`, () => socket.destroy());
}
