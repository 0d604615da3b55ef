import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { words as language } from '#words/language.ts';
import { words } from '#words/problems.ts';
import { withoutBase } from '../env/base-path.ts';
import { AppError } from '../errors/app-error.ts';
import { type Problem, problemOf } from '../errors/problem.ts';
import { inertPolicy, securityHeaders } from './policy.ts';
import type { Refusal } from './target.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function answerFor(refusal: Refusal, portalUrl: string, wantsHtml: boolean): Answer {
  const problem = problemOf(new AppError(refusal.code, refusal.detail), portalUrl);
  const body = wantsHtml ? page(problem, rootOf(portalUrl)) : JSON.stringify(problem);
  return {
    status: problem.status,
    body,
    headers: {
      ...securityHeaders(portalUrl),
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

/** Path of the home page. */
function rootOf(portalUrl: string): string {
  return new URL(portalUrl).pathname;
}

/** Title and detail are the portal's own words: nothing of the request is repeated. */
function page({ title, detail }: Problem, home: string): string {
  return `<!doctype html>
<html lang="${language.tag}" dir="${language.direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${detail}</p>
<p><a href="${home}">${words.goHome}</a></p>
</html>
`;
}

/** Answers a request that is not passed on, and lets its connection end. */
export function refuse(
  refusal: Refusal,
  request: IncomingMessage,
  response: ServerResponse,
  portalUrl: string,
): void {
  const isApi = withoutBase(request.url ?? '', rootOf(portalUrl)).startsWith('/api/');
  const wantsHtml = !isApi && /\btext\/html\b/.test(request.headers.accept ?? '');
  const answer = answerFor(refusal, portalUrl, wantsHtml);
  const { socket } = response;
  if (socket && !request.complete && hasBody(request)) {
    refuseUnread(answer, request, response, socket);
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Time for a client that is still sending to read why it should not, in milliseconds. */
const lingerTime = 1_000;

/**
 * Answers a request whose body is still on its way, and reads no more of it. Node would close the connection at once
 * and the kernel reset it, over which most clients lose the answer (RFC 9112 section 9.6).
 */
function refuseUnread(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  socket: Socket,
): void {
  response.detachSocket(socket);
  request.pause();
  // Ended on this side only: the client sees at once that nothing follows.
  socket.end(wireForm(answer));
  setTimeout(() => socket.destroy(), lingerTime).unref();
}

function wireForm({ status, headers, body }: Answer): string {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${fields.join('')}\r\n${body}`;
}

/** The same for a connection whose request could not even be read. */
export function refuseSocket(refusal: Refusal, socket: Duplex, portalUrl: string): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(wireForm(answerFor(refusal, portalUrl, false)), () => socket.destroy());
}
