import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { words } from '#words/problems.ts';
import { AppError } from '../errors/app-error.ts';
import type { BackendConfig } from '../site/model.ts';
import { faultsOf, type Phase } from './backend-faults.ts';
import { type HeaderList, shownResponseHeaders } from './header-lists.ts';
import { limits } from './limits.ts';

export interface UpstreamRequest {
  readonly method: string;
  /** Path and query, starting with `/`. The destination is not part of a request: it is the dialler's own. */
  readonly target: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array | undefined;
}

/** Milliseconds from the start of the call. */
export interface Timing {
  connect: number;
  firstByte: number;
  total: number;
}

export interface Exchange {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderList;
  /** True where the body is encoded (gzip, br): its bytes are opaque and never decoded. */
  readonly isEncoded: boolean;
  readonly timing: Timing;
  /** The body as it arrives. @throws AppError where it breaks off or takes too long. */
  chunks(): AsyncGenerator<Uint8Array, void>;
  /** Ends the call at once. */
  close(): void;
}

export interface DialOptions {
  readonly signal: AbortSignal;
  readonly onClosed: () => void;
  /** Title of the API that is called, for errors: never host or port. */
  readonly title: string;
}

export type Dial = (request: UpstreamRequest, options: DialOptions) => Promise<Exchange>;

/** What a site says of a backend beside its origin. */
interface Ways {
  /** In seconds, where they differ from `limits`. */
  readonly timeouts?: BackendConfig['timeouts'];
  /** Fields that are added to each call. */
  readonly headers?: HeaderList;
}

/**
 * A dialler for one origin and no other. `node:http` on purpose: it follows no redirect, decodes no body and reads no
 * proxy variable. Connections are not kept: one desynchronised answer could otherwise be given to the next visitor.
 */
export function createDial(origin: string, lookup: LookupFunction, ways: Ways = {}): Dial {
  const url = new URL(origin);
  const times = timesOf(ways.timeouts);
  const added = ways.headers ?? [];
  const transport = url.protocol === 'https:' ? https : http;
  const agent = new transport.Agent({ keepAlive: false, maxSockets: limits.callsAtOnceInAll });
  const destination = {
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port || (url.protocol === 'https:' ? 443 : 80),
    agent,
    lookup,
    maxHeaderSize: limits.responseHeaders,
    insecureHTTPParser: false,
    // Whatever NODE_TLS_REJECT_UNAUTHORIZED says: NODE_EXTRA_CA_CERTS is how an authority of one's own is trusted.
    rejectUnauthorized: true,
  };

  return (request, { signal, onClosed, title }) =>
    new Promise((resolve, reject) => {
      const faults = faultsOf(title);
      const started = performance.now();
      const since = (): number => Math.round((performance.now() - started) * 10) / 10;
      const timing: Timing = { connect: 0, firstByte: 0, total: 0 };
      const outgoing = transport.request({
        ...destination,
        method: request.method,
        path: request.target,
        headers: wireHeaders(withFields(request, added), url.host),
      });
      outgoing.maxHeadersCount = limits.responseHeaderFields + 1;

      let abandoned: AppError | undefined;
      const abandon = (reason: AppError): void => {
        abandoned ??= reason;
        reject(reason);
        // Without the reason: a socket that was handed over (upgrade) would throw it where nobody listens.
        outgoing.destroy();
      };
      const phase = phaseTimer((which, after) => abandon(faults.timeout(which, after)));
      const whole = setTimeout(() => abandon(faults.timeout('wholeAnswer', times.total)), times.total);
      const onAbort = (): void => {
        outgoing.destroy();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      if (signal.aborted) onAbort();

      phase.set('connect', times.connect);
      outgoing.on('socket', (socket) => {
        socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
          timing.connect = since();
          phase.set('firstByte', times.firstByte);
        });
      });
      let interim = 0;
      outgoing.on('information', () => {
        interim += 1;
        if (interim > limits.interimAnswers) abandon(faults.malformed());
      });
      outgoing.on('upgrade', (_incoming, socket) => {
        socket.on('error', () => {});
        socket.destroy();
        abandon(faults.malformed());
      });
      outgoing.on('error', (error) => reject(faults.of(error)));
      outgoing.on('close', () => {
        clearTimeout(whole);
        phase.clear();
        signal.removeEventListener('abort', onAbort);
        // After an answer this would change nothing, and an error costs its stack.
        if (timing.firstByte === 0) reject(new AppError('sandbox_unreachable', words.callWasEnded));
        onClosed();
      });
      outgoing.on('response', (incoming) => {
        timing.firstByte = since();
        phase.clear();
        const isFinal = (incoming.statusCode ?? 0) >= 200;
        if (!isFinal || incoming.rawHeaders.length / 2 > limits.responseHeaderFields)
          return abandon(faults.malformed());
        resolve({
          status: incoming.statusCode ?? 0,
          statusText: incoming.statusMessage ?? '',
          headers: shownResponseHeaders(incoming.rawHeaders),
          isEncoded: isEncoded(incoming),
          timing,
          chunks: async function* () {
            try {
              phase.set('nextByte', times.idle);
              for await (const chunk of incoming) {
                phase.clear();
                yield chunk as Uint8Array;
                phase.set('nextByte', times.idle);
              }
            } catch (error) {
              throw faults.of(abandoned ?? error);
            } finally {
              // Also where the reader has had enough.
              timing.total = since();
              outgoing.destroy();
            }
          },
          close: () => outgoing.destroy(),
        });
      });
      outgoing.end(request.body);
    });
}

/** All fields of the wire, in order: given as a list, node adds none of its own. */
function wireHeaders(request: UpstreamRequest, host: string): string[] {
  const list = ['Host', host];
  for (const [name, value] of request.headers) list.push(name, value);
  if (!request.headers.some(([name]) => name.toLowerCase() === 'accept')) list.push('Accept', '*/*');
  list.push('Accept-Encoding', 'identity', 'User-Agent', 'developer-portal-console/1');
  if (request.body !== undefined || !['GET', 'HEAD'].includes(request.method))
    list.push('Content-Length', String(request.body?.byteLength ?? 0));
  list.push('Connection', 'close');
  return list;
}

function phaseTimer(end: (phase: Phase, after: number) => void) {
  let timer: NodeJS.Timeout | undefined;
  const clear = (): void => clearTimeout(timer);
  return {
    clear,
    set(phase: Phase, after: number): void {
      clear();
      timer = setTimeout(() => end(phase, after), after);
    },
  };
}

function timesOf(timeouts: BackendConfig['timeouts'] = {}) {
  const { connect, firstByte, idle, total } = limits;
  const own = Object.entries(timeouts).map(([name, seconds]) => [name, seconds * 1000]);
  return { connect, firstByte, idle, total, ...Object.fromEntries(own) } as Record<
    'connect' | 'firstByte' | 'idle' | 'total',
    number
  >;
}

/** The site's own fields in the place of those of the same name. */
function withFields(request: UpstreamRequest, added: HeaderList): UpstreamRequest {
  if (added.length === 0) return request;
  const names = new Set(added.map(([name]) => name.toLowerCase()));
  const kept = request.headers.filter(([name]) => !names.has(name.toLowerCase()));
  return { ...request, headers: [...kept, ...added] };
}

function isEncoded(incoming: IncomingMessage): boolean {
  const encoding = incoming.headers['content-encoding'];
  return encoding !== undefined && encoding.toLowerCase() !== 'identity';
}
