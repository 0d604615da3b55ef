import { ambient, type Chance, jsonOf, pieces, textOf } from './hostile-pieces.ts';
import { publicOrigin } from './proxy.ts';

const operations = [
  'listWidgets',
  'createWidget',
  'getWidget',
  'headWidget',
  'getMine',
  'hostileHeaders',
  'queryKey',
  'cookieKey',
];
const members = [
  'api',
  'operation',
  'path',
  'query',
  'header',
  'cookie',
  'auth',
  'contentType',
  'body',
  'parts',
  'url',
  'server',
  '__proto__',
];
const names = [
  'id',
  'q',
  'X-Trace',
  'Idempotency-Key',
  'flavour',
  'bearer',
  'queryKey',
  'cookieKey',
  'Host',
  'Connection',
  'Cookie',
  '__proto__',
];

/** For each operation the places that it declares: a call with a hostile text in one of them may well go through. */
const places: Readonly<Record<string, readonly (readonly [group: string, name: string])[]>> = {
  listWidgets: [
    ['query', 'q'],
    ['header', 'X-Trace'],
    ['cookie', 'flavour'],
    ['auth', 'bearer'],
  ],
  createWidget: [
    ['header', 'Idempotency-Key'],
    ['auth', 'bearer'],
  ],
  getWidget: [
    ['path', 'id'],
    ['auth', 'bearer'],
  ],
  headWidget: [['path', 'id']],
  queryKey: [['auth', 'queryKey']],
  cookieKey: [['auth', 'cookieKey']],
};

function likelyCall(chance: Chance): Buffer {
  const operation = chance.pick(Object.keys(places));
  const call: Record<string, unknown> = { api: 'widgets', operation };
  if (/^(?:get|head)Widget$/.test(operation)) call.path = { id: '1' };
  for (const [group, name] of chance.some(places[operation] ?? [], 2))
    call[group] = { [name]: chance.is(0.7) || group === 'auth' ? textOf(chance) : jsonOf(chance) };
  if (operation === 'createWidget') call.body = jsonOf(chance);
  return Buffer.from(JSON.stringify(call));
}

/** A call of the console of which some members are wrong, hostile, unknown or there twice; as the bytes of its body. */
export function hostileCall(chance: Chance): Buffer {
  if (chance.is(0.6)) return likelyCall(chance);
  const call: [string, unknown][] = [
    ['api', chance.is(0.9) ? chance.pick(['widgets', 'other']) : textOf(chance)],
    ['operation', chance.is(0.9) ? chance.pick(operations) : textOf(chance)],
  ];
  if (chance.is(0.8)) call.push(['path', { id: chance.is(0.5) ? textOf(chance) : jsonOf(chance) }]);
  for (const group of chance.some(['path', 'query', 'header', 'cookie', 'auth'], 3))
    call.push([group, { [chance.is(0.8) ? chance.pick(names) : textOf(chance)]: jsonOf(chance) }]);
  if (chance.is(0.3)) call.push(['body', jsonOf(chance)]);
  if (chance.is(0.1))
    call.push(['contentType', chance.pick(['text/plain', 'application/json', textOf(chance)])]);
  if (chance.is(0.1))
    call.push(['parts', [{ name: textOf(chance), value: jsonOf(chance), filename: textOf(chance) }]]);
  if (chance.is(0.1)) call.push([chance.pick(members), jsonOf(chance)]);
  // Written member by member, so that one can be there twice.
  const text = `{${call.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
  return broken(Buffer.from(text), chance);
}

/** Now and then bytes that are no UTF-8, no JSON, or too deep. */
function broken(bytes: Buffer, chance: Chance): Buffer {
  switch (chance.below(40)) {
    case 0:
      return bytes.subarray(0, chance.below(bytes.byteLength));
    case 1:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    case 2:
      bytes[chance.below(bytes.byteLength)] = chance.below(256);
      return bytes;
    case 3:
      return Buffer.from(bytes.toString(), 'utf16le');
    case 4:
      return Buffer.from(`${'['.repeat(chance.below(200))}${bytes}`);
    case 5:
      return Buffer.from(JSON.stringify(jsonOf(chance)) ?? '');
    default:
      return bytes;
  }
}

const fields = [
  `Cookie: __Host-session=${ambient}`,
  `Authorization: Bearer ${ambient}`,
  `X-Csrf-Token: ${ambient}`,
  `X-Api-Key: ${ambient}`,
  'X-Forwarded-For: 203.0.113.9, 127.0.0.1',
  'X-Forwarded-Host: evil.test',
  'X-Portal-Client: x',
  'X-Portal-Form: x',
  'X-HTTP-Method-Override: DELETE',
  'X-Middleware-Subrequest: middleware:middleware',
  'X-Original-URL: /admin',
  'Connection: X-Api-Key, keep-alive',
  'TE: trailers',
  'Trailer: X-Evil',
  'Proxy-Connection: keep-alive',
  'Expect: 100-continue',
  'Range: bytes=0-1',
  'Accept: text/html',
  'Accept-Encoding: br;q=1, gzip',
  'If-None-Match: *',
  'Next-Action: 1',
  'RSC: 1',
  'Next-Router-State-Tree: %%%',
  'Content-Encoding: gzip',
  'Sec-Fetch-Mode: navigate',
  'Sec-Fetch-Dest: iframe',
  'Sec-Fetch-Site: cross-site',
  'Origin: https://evil.test',
  'Origin: null',
  'Upgrade: h2c',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip, chunked',
  'Content-Length: 0',
  'Content-Length: 5, 5',
  'Host: evil.test',
  'X-Long: '.padEnd(9000, 'x'),
  'X Space: 1',
  'X-Fold: a\r\n b',
  'X-Nul: a\0b',
  'X-High: \u00ff\u0080',
  ': empty',
  'no colon',
];
const targets = [
  '/api/try',
  '/api/try',
  '/api/try',
  '/api/sandbox-key',
  '/api/webhook-inbox',
  '/api/try?scalar_url=',
  '/api/try#&scalar_url=x',
  '//api/try',
  '/api/../api/try',
  '/api/%74ry',
  'http://portal.test/api/try',
  'http://evil.test/api/try',
  '*',
  '/guides/quickstart',
  '/try/widgets/list-widgets',
];
const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=utf-7',
  'text/plain',
  'application/json, text/html',
  '',
];

export interface HostileRequest {
  readonly bytes: Buffer;
  /** Whether nothing in its head is wrong on purpose. */
  readonly isPlain: boolean;
}

/** A whole request as it goes on the wire. */
export function hostileRequest(chance: Chance, sandbox: string): HostileRequest {
  const body = hostileCall(chance);
  const isPlain = chance.is(0.5);
  const target = isPlain ? '/api/try' : targetOf(chance, sandbox);
  const method =
    isPlain || chance.is(0.8)
      ? 'POST'
      : chance.pick(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'FOO', 'post', 'CONNECT', 'QUERY']);
  const version =
    isPlain || chance.is(0.95)
      ? 'HTTP/1.1'
      : chance.pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'HTTP/1.1 ', 'http/1.1']);
  const head = [
    `${method} ${target} ${version}`,
    'Host: portal.test',
    `Content-Type: ${isPlain ? 'application/json' : chance.pick(types)}`,
    `Origin: ${publicOrigin}`,
    ...chance.some(isPlain ? fields.slice(0, 15) : fields, isPlain ? 3 : 5),
    `Content-Length: ${body.byteLength + (isPlain || chance.is(0.95) ? 0 : chance.below(5) - 2)}`,
    'Connection: close',
  ];
  const lineEnd = isPlain || chance.is(0.97) ? '\r\n' : chance.pick(['\n', '\r', '\r\r\n', '\n\n']);
  const bytes = Buffer.concat([Buffer.from(head.join(lineEnd) + lineEnd + lineEnd, 'latin1'), body]);
  // Two at once, the second behind the first.
  return { isPlain, bytes: !isPlain && chance.is(0.1) ? Buffer.concat([bytes, bytes]) : bytes };
}

function targetOf(chance: Chance, sandbox: string): string {
  const target = chance.pick(targets);
  if (!target.endsWith('='))
    return chance.is(0.9) ? target : target + encodeURIComponent(textOf(chance).toWellFormed());
  const base = chance.pick([
    sandbox,
    sandbox,
    sandbox,
    'http://evil.test',
    sandbox.replace('//', '//a@'),
    `${sandbox}0`,
    '',
  ]);
  const path = chance.pick([
    '/v1/widgets',
    '/v1/widgets/',
    '/v1/widgets/1',
    '/sandbox/accounts',
    '/admin',
    '',
  ]);
  return (
    target +
    encodeURIComponent(base + path + (chance.is(0.5) ? chance.pick(pieces) : textOf(chance)).toWellFormed())
  );
}
