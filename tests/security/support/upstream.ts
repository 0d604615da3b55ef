import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

export interface Received {
  /** The bytes of one request as they came, Latin-1. */
  readonly raw: string;
  readonly line: string;
  readonly fields: readonly string[];
  readonly body: string;
  readonly socket: Socket;
}

export type Reply = string | Buffer | ((request: Received) => string | Buffer | undefined);

export interface Upstream {
  readonly origin: string;
  readonly port: number;
  readonly requests: Received[];
  readonly sockets: Set<Socket>;
  reply: Reply;
  /** Connections that were ever opened. */
  accepted: number;
  close(): Promise<void>;
}

export const ok = answer(200, { 'Content-Type': 'application/json' }, '{"ok":true}');

/** A whole response as text. */
export function answer(
  status: number,
  fields: Readonly<Record<string, string | readonly string[]>>,
  body = '',
): string {
  const lines = Object.entries({ 'Content-Length': String(Buffer.byteLength(body)), ...fields }).flatMap(
    ([name, value]) => [value].flat().map((entry) => `${name}: ${entry}\r\n`),
  );
  return `HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n${body}`;
}

/** A sandbox of raw sockets: it records exactly what arrives and answers exactly what it is told. */
export async function startUpstream(reply: Reply = ok): Promise<Upstream> {
  const requests: Received[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    upstream.accepted += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    readRequest(socket, (request) => {
      requests.push(request);
      const text = typeof upstream.reply === 'function' ? upstream.reply(request) : upstream.reply;
      if (text !== undefined) socket.write(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const upstream: Upstream = {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    sockets,
    reply,
    accepted: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return upstream;
}

function readRequest(socket: Socket, onRequest: (request: Received) => void): void {
  let raw = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    raw += text;
    const end = raw.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [line = '', ...fields] = raw.slice(0, end).split('\r\n');
    const length = Number(/^content-length: (\d+)$/im.exec(raw.slice(0, end))?.[1] ?? 0);
    const body = raw.slice(end + 4);
    if (body.length < length) return;
    onRequest({ raw, line, fields, body, socket });
    raw = '';
  });
}
