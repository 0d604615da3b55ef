import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { words } from '#words/problems.ts';
import type { Settings } from '../env/parse.ts';
import type { BuiltFiles } from './built-files.ts';
import { checkRequest, clientOf, isFormPage, vouch } from './check.ts';
import { clientAddress } from './client.ts';
import { finishResponse } from './finish-response.ts';
import { setFormPostAside } from './form-posts.ts';
import { answerHealth, type Health } from './health.ts';
import { valuesOf } from './host.ts';
import { leadBelow } from './lead-below.ts';
import { isFile, missingRequest } from './missing-request.ts';
import { OpenAnswers } from './open-answers.ts';
import { type OtherSources, securityHeaders } from './policy.ts';
import { PostsUnderWay } from './posts-under-way.ts';
import { refuse, refuseSocket } from './refuse.ts';
import { findBuilt, serveBuilt } from './serve-built.ts';
import type { Refusal } from './target.ts';
import { Turns } from './turns.ts';
import { unreadableRequest } from './unreadable.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

export interface FrontOptions {
  readonly settings: Pick<Settings, 'portalUrl' | 'basePath' | 'trustedProxyHops'>;
  /** Next's own handler. */
  readonly handler: Handler;
  readonly health: Health;
  /** Answered without Next, by path: what is no page (lib/proxy/entries.ts). */
  readonly entries?: ReadonlyMap<string, Handler>;
  /** Answered without Next; in development those of the site alone. */
  readonly files?: BuiltFiles;
  /** In development Next writes its own scripts and speaks over a socket; the policy is left out. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => unknown;
  readonly isDevelopment?: boolean;
  /** What pages may load from elsewhere. */
  readonly others?: OtherSources | undefined;
  readonly log: (entry: { readonly message: string; readonly error?: unknown }) => void;
}

/** Time for a client to read an early refusal before the connection is cut, in milliseconds. */
const lingerTime = 250;
/** How long an answer waits for a client that reads no more of it, in milliseconds. */
const unreadTime = 30_000;

/** The HTTP server of the portal: checks each request, then lets Next answer it. */
export function createFront(options: FrontOptions): Server {
  const { portalUrl, basePath } = options.settings;
  const state: FrontState = { open: new OpenAnswers(), turns: new Turns(), posts: new PostsUnderWay() };
  const { open } = state;
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      requestTimeout: 10_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 1_000,
      // Checked with the other ways in which Host can be wrong.
      requireHostHeader: false,
      insecureHTTPParser: false,
      noDelay: true,
    },
    requestListener(options, state),
  );
  server.maxConnections = 20_000;
  server.maxRequestsPerSocket = 10_000;
  // Development keeps connections open to tell of changes.
  if (!options.isDevelopment) server.setTimeout(unreadTime);
  // A body is asked for only once its head has passed: node by itself would ask at once.
  server.on('checkContinue', requestListener(options, state, 'continue'));
  server.on('checkExpectation', (request, response) => {
    open.add(request, response);
    const detail = words.noExpectation;
    refuse({ code: 'invalid_request', detail }, request, response, portalUrl);
  });

  const broken = new WeakSet<Duplex>();
  const refuseRaw = (refusal: Refusal, socket: Duplex): void => {
    // What follows on this connection cannot be read either.
    if (broken.has(socket)) return;
    broken.add(socket);
    socket.pause();
    open.afterAll(socket, () => refuseSocket(refusal, socket, portalUrl));
  };
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuseRaw(unreadableRequest(error, basePath), socket);
  });
  server.on('connect', (request, socket) => {
    socket.on('error', () => socket.destroy());
    // Its target is a host and no path, mostly; where it is a path, it takes other methods.
    const checked = checkRequest(request, basePath);
    const isPath = 'code' in checked && checked.code === 'method_not_allowed';
    refuseRaw(isPath ? checked : unreadableRequest({ code: 'HPE_INVALID_METHOD' }), socket);
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (options.upgrade) options.upgrade(request, socket, head);
    else refuseRaw({ code: 'invalid_request', detail: words.noUpgrade }, socket);
  });
  return server;
}

/** What all requests of one server share. */
interface FrontState {
  readonly open: OpenAnswers;
  readonly turns: Turns;
  readonly posts: PostsUnderWay;
}

function requestListener(
  options: FrontOptions,
  { open, turns, posts }: FrontState,
  expectation?: 'continue',
) {
  const { portalUrl, basePath, trustedProxyHops } = options.settings;
  const fields = Object.entries(securityHeaders(portalUrl));
  return (request: IncomingMessage, response: ServerResponse): void => {
    // A client that leaves is no fault of the server's.
    request.on('error', () => {});
    response.on('error', () => {});
    open.add(request, response);
    const checked = checkRequest(request, basePath);
    if ('code' in checked) {
      refuse(checked, request, response, portalUrl);
      return;
    }
    if (expectation === 'continue') response.writeContinue();

    const forwardedFor = valuesOf(request.rawHeaders, 'x-forwarded-for');
    const client = clientAddress(request.socket.remoteAddress, forwardedFor, trustedProxyHops);
    vouch(request, client, options.isDevelopment);
    request.url = checked.url;
    for (const [name, value] of fields) response.setHeader(name, value);
    if (basePath !== '') leadBelow(basePath, response);
    // While it drains, every client is told to come back over a connection to somebody else.
    if (!options.health.isReady) response.setHeader('Connection', 'close');
    const path = checked.url.split('?', 1)[0] ?? '';
    if (answerHealth(path, options.health, request, response)) return;
    // Who posts is held to limits of its own, and its body may take its time: it begins in turn, and holds none.
    const turn = { turns, isHeld: request.method !== 'POST' };
    if (request.method === 'POST' && isFormPage(path)) {
      const refusal = posts.take(clientOf(request), response);
      if (refusal) {
        refuse(refusal, request, response, portalUrl);
        return;
      }
      setFormPostAside(request, response, portalUrl);
    }
    pass(options, request, response, path, turn);
  };
}

function pass(
  options: FrontOptions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  turn: Turn,
): void {
  const { handler, entries, files, isDevelopment } = options;
  // Taken now: a request that its reader has given up has none any more.
  const { socket } = request;
  response.on('finish', () => {
    // Answered before its body had come: what is still under way would be read for nothing, for as long as it likes.
    const cutOff = (): void => {
      if (!request.complete) socket.destroy();
    };
    if (!request.complete) setTimeout(cutOff, lingerTime).unref();
  });
  const entry = entries?.get(path);
  const built = entry ? undefined : files && findBuilt(path, request.headers, files);
  const run = (work: () => unknown): void => {
    Promise.resolve(work()).catch((error: unknown) => fail(options, request, response, error));
  };
  if (built) run(() => serveBuilt(built, request, response));
  else if (entry) run(() => entry(request, response));
  else if (isDevelopment) run(() => handler(request, response));
  else {
    const next = (): void => {
      finishResponse(
        request,
        response,
        path,
        options.others,
        isFile(path) ? undefined : () => run(() => handler(missingRequest(request, path), response)),
      );
      run(() => handler(request, response));
    };
    inTurn(turn, options, request, response, next);
  }
}

interface Turn {
  readonly turns: Turns;
  /** Until the answer is made; else the turn only says when to begin. */
  readonly isHeld: boolean;
}

/** Pages are made one client after the other. */
function inTurn(
  { turns, isHeld }: Turn,
  { settings }: FrontOptions,
  request: IncomingMessage,
  response: ServerResponse,
  work: () => void,
): void {
  const { socket } = request;
  const isTaken = turns.take(
    clientOf(request),
    () => socket.destroyed,
    (end) => {
      if (!isHeld) end();
      const { end: write } = response;
      // Made, even where its client takes long to read it.
      response.end = ((...rest: Parameters<typeof write>) => {
        end();
        return write.apply(response, rest);
      }) as typeof write;
      response.on('close', end);
      work();
    },
  );
  if (isTaken) return;
  const refusal: Refusal = {
    code: 'overloaded',
    detail: words.isBusy,
    headers: { 'Retry-After': '1' },
  };
  refuse(refusal, request, response, settings.portalUrl);
}

function fail(
  { log, settings }: FrontOptions,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  log({ message: 'request failed', error });
  if (response.headersSent) {
    response.destroy();
    return;
  }
  refuse({ code: 'internal_error', detail: words.pleaseTryAgain }, request, response, settings.portalUrl);
}
