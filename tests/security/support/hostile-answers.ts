import type { Socket } from 'node:net';
import { type Chance, textOf } from './hostile-pieces.ts';

const starts = [
  'HTTP/1.1 200 OK',
  'HTTP/1.1 200',
  'HTTP/1.1 200 ',
  'HTTP/1.0 200 OK',
  'HTTP/1.1 201 Created',
  'HTTP/1.1 204 No Content',
  'HTTP/1.1 205 Reset Content',
  'HTTP/1.1 206 Partial Content',
  'HTTP/1.1 302 Found',
  'HTTP/1.1 304 Not Modified',
  'HTTP/1.1 401 Unauthorized',
  'HTTP/1.1 407 Proxy Authentication Required',
  'HTTP/1.1 500 x\u00ff\u0080',
  'HTTP/1.1 599 x',
  'HTTP/1.1 600 x',
  'HTTP/1.1 999 x',
  'HTTP/1.1 099 x',
  'HTTP/1.1 000 x',
  'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK',
  'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK',
  `${'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(200)}HTTP/1.1 200 OK`,
  'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x',
  'HTTP/1.1 199 x',
  'HTTP/2 200',
  'HTTP/1.1 2000 x',
  'HTTP/1.1  200 OK',
  'ICY 200 OK',
  '\r\n\r\nHTTP/1.1 200 OK',
  '',
];
const fields = [
  'Content-Type: text/html; charset=utf-7',
  'Content-Type: image/svg+xml',
  'Content-Type: application/json\r\nContent-Type: text/html',
  'Content-Type: application/json; x="\u00ff',
  'Content-Type: text/event-stream',
  'Content-Type: ',
  'Content-Encoding: gzip',
  'Content-Encoding: br, identity',
  'Set-Cookie: a=b; Path=/',
  'Location: http://169.254.169.254/',
  'Refresh: 0',
  'Access-Control-Allow-Origin: *',
  'Clear-Site-Data: "*"',
  'Connection: keep-alive, Set-Cookie',
  'Keep-Alive: timeout=1000',
  'ETag: "\u00ff"',
  'Retry-After: \u0001',
  'RateLimit: x',
  'Request-Id: a\u0080b',
  'X-Fold: a\r\n b',
  'X-Nul: a\0b',
  'X-Bare: a\nb',
  'X Space: 1',
  'no colon',
  ': empty',
  `X-Big: ${'x'.repeat(20_000)}`,
  ...Array.from({ length: 3 }, (_, at) => `X-${at}: ${at}`),
];
const framings = [
  (body: Buffer) => `Content-Length: ${body.byteLength}`,
  (body: Buffer) => `Content-Length: ${body.byteLength + 7}`,
  (body: Buffer) => `Content-Length: ${Math.max(0, body.byteLength - 1)}`,
  (body: Buffer) => `Content-Length: ${body.byteLength}\r\nContent-Length: 1`,
  (body: Buffer) => `Content-Length: ${body.byteLength}\r\nTransfer-Encoding: chunked`,
  () => 'Content-Length: -1',
  () => 'Content-Length: 99999999999999999999',
  () => 'Transfer-Encoding: chunked',
  () => 'Transfer-Encoding: gzip, chunked',
  () => 'Transfer-Encoding: identity',
  () => '',
];
const bodies = [
  Buffer.from('{"ok":true}'),
  Buffer.from('<svg onload="parent.__pwn=1"></svg>'),
  Buffer.from('<!doctype html><script>parent.__pwn=1</script>'),
  Buffer.from('GIF89a/*<svg/onload=1>*/=1;'),
  Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28, 0xed, 0xa0, 0x80]),
  Buffer.from('HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\n\r\nEVIL'),
  Buffer.from('{"type":"end","bytes":1}\n{"type":"response"}\n'),
  Buffer.alloc(0),
  Buffer.alloc(70_000, 'x'),
];
const chunkings = [
  (body: Buffer) => `${body.byteLength.toString(16)}\r\n${body.toString('latin1')}\r\n0\r\n\r\n`,
  (body: Buffer) =>
    `${body.byteLength.toString(16)};ext=${'x'.repeat(20_000)}\r\n${body.toString('latin1')}\r\n0\r\n\r\n`,
  (body: Buffer) =>
    `${body.byteLength.toString(16)}\r\n${body.toString('latin1')}\r\n0\r\nSet-Cookie: a=b\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
  (body: Buffer) =>
    `${body.byteLength.toString(16)}\r\n${body.toString('latin1')}\r\n0\r\nSet-Cookie: a=b\r\n\r\n`,
  () => 'ffffffffffffffff\r\nx',
  () => '-1\r\nx\r\n0\r\n\r\n',
  () => 'zz\r\n',
  (body: Buffer) => `${body.byteLength.toString(16)}\r\n${body.toString('latin1')}`,
];

/** What a sandbox that has gone mad writes, and how it ends. */
export function answerWith(chance: Chance, socket: Socket): void {
  const body = chance.is(0.9) ? chance.pick(bodies) : Buffer.from(textOf(chance));
  const framing = chance.pick(framings)(body);
  const text =
    /chunked/.test(framing) && chance.is(0.8) ? chance.pick(chunkings)(body) : body.toString('latin1');
  const head = [chance.pick(starts), ...chance.some(fields, 4), ...(framing === '' ? [] : [framing])];
  const bytes = Buffer.from(`${head.join('\r\n')}\r\n\r\n${text}`, 'latin1');
  const cut = chance.is(0.1) ? chance.below(bytes.byteLength) : bytes.byteLength;
  const at = chance.below(cut + 1);
  socket.write(bytes.subarray(0, at));
  setImmediate(() => {
    if (socket.destroyed) return;
    socket.write(bytes.subarray(at, cut));
    if (chance.is(0.2)) socket.resetAndDestroy();
    else socket.end();
  });
}
