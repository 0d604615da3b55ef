import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseSettings } from '#lib/env/parse.ts';
import { createContext } from '#lib/proxy/context.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { getSite } from '#lib/site/index.ts';
import { readSite } from '../../tests/read-site.ts';
import { createMcp } from './handle-mcp.ts';
import { mcpLimits } from './limits.ts';

const site = {
  ...readSite({ 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' }),
  portalUrl: 'http://portal.test',
};
const settings = parseSettings({ PUBLIC_ORIGIN: site.portalUrl, SANDBOX_ORIGIN: 'http://127.0.0.1:9' });
const proxy = createContext({
  settings,
  portal: getSite(),
  findOperation: site.getOperation,
  listApis: site.getApis,
});
const start = () =>
  createMcp({ site, languages: sampleLanguages, proxy, search: async () => ({ hits: [] }) }, '1.0.0');
const mcp = start();

interface Answer {
  readonly id: unknown;
  readonly result?: {
    readonly isError?: boolean;
    readonly content?: unknown;
    readonly protocolVersion?: string;
  };
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** Posts a message as a client of today's kind does, but for `fields`; answers come as JSON or as events. */
async function post(body: unknown, fields: Record<string, string> = {}, answer = mcp) {
  const headers = {
    host: 'portal.test',
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    ...fields,
  };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await answer(
    new Request('http://portal.test/mcp', { method: 'POST', headers, body: text }),
  );
  const answered = await response.text();
  const events = [...answered.matchAll(/^data: (.+)$/gm)].map(([, line]) => line ?? '');
  const isEvents = response.headers.get('content-type') === 'text/event-stream';
  const lines = isEvents ? events : answered === '' ? [] : [answered];
  return { response, status: response.status, answers: lines.map((line) => JSON.parse(line) as Answer) };
}

const rpc = (method: string, params: unknown = {}, id: unknown = 1) => ({
  jsonrpc: '2.0',
  id,
  method,
  params,
});
const tool = (name: unknown, args: unknown) => rpc('tools/call', { name, arguments: args });
const clientInfo = { name: 'odd', version: '1' };
const initialize = (protocolVersion: unknown) =>
  rpc('initialize', { protocolVersion, capabilities: {}, clientInfo });
/** Of the revision without an `initialize`: each request says who asks. */
const stateless = (method: string, version = '2026-07-28') =>
  rpc(method, {
    _meta: {
      'io.modelcontextprotocol/protocolVersion': version,
      'io.modelcontextprotocol/clientInfo': clientInfo,
      'io.modelcontextprotocol/clientCapabilities': {},
    },
  });
const statelessFields = (method: string, version = '2026-07-28') => ({
  'mcp-protocol-version': version,
  'mcp-method': method,
});
const batch = (length: number) => Array.from({ length }, (_, id) => rpc('ping', {}, id));

test('what becomes of the connection is left to the server', async () => {
  const { response, status } = await post(rpc('ping'));
  expect(status).toBe(200);
  expect(response.headers.get('connection')).toBeNull();
});

describe('what is refused with a status', () => {
  test.each<[string, unknown, Record<string, string>, number, number]>([
    ['an Accept of nothing', rpc('ping'), { accept: '' }, 406, -32000],
    ['an Accept of anything', rpc('ping'), { accept: '*/*' }, 406, -32000],
    ['an Accept of JSON only', rpc('ping'), { accept: 'application/json' }, 406, -32000],
    [
      'the same, stateless',
      stateless('tools/list'),
      { ...statelessFields('tools/list'), accept: 'text/html' },
      406,
      -32000,
    ],
    ['text', rpc('ping'), { 'content-type': 'text/plain' }, 415, -32000],
    ['another origin', rpc('ping'), { origin: 'http://evil.test' }, 403, -32000],
    ['another site without an origin', rpc('ping'), { 'sec-fetch-site': 'cross-site' }, 403, -32000],
    ['half a body', '{"jsonrpc":', {}, 400, -32700],
    ['an empty body', '', {}, 400, -32700],
    ['a member twice', '{"jsonrpc":"2.0","id":1,"id":2,"method":"ping"}', {}, 400, -32700],
    ['a body too deep', '['.repeat(100) + ']'.repeat(100), {}, 400, -32700],
    ['a body too long', rpc('ping', { text: 'a'.repeat(1024 * 1024) }), {}, 413, -32000],
    ['JSON that is no message', { hello: 'world' }, {}, 400, -32600],
    ['a number', '7', {}, 400, -32600],
    ['null', 'null', {}, 400, -32600],
    ['another JSON-RPC', { jsonrpc: '1.0', id: 1, method: 'ping' }, {}, 400, -32600],
    ['an id that is an object', rpc('ping', {}, {}), {}, 400, -32600],
    ['params that are a list', rpc('tools/call', ['search']), {}, 400, -32600],
    ['a version that is not known', rpc('ping'), { 'mcp-protocol-version': '1999-01-01' }, 400, -32000],
    [
      'the same, stateless',
      stateless('tools/list', '2099-01-01'),
      statelessFields('tools/list', '2099-01-01'),
      400,
      -32022,
    ],
    ['fields that name another method', stateless('tools/list'), statelessFields('tools/call'), 400, -32020],
    ['a method that is not known, stateless', stateless('nope'), statelessFields('nope'), 404, -32601],
    ['an empty batch', [], {}, 400, -32600],
    ['a batch that holds no message', [rpc('ping'), 7], {}, 400, -32600],
    ['a batch that is too long', batch(mcpLimits.callsAtOnce + 1), {}, 400, -32600],
    ['a batch with an id twice', [rpc('ping'), rpc('ping')], {}, 400, -32600],
    ['a batch of a later revision', batch(2), { 'mcp-protocol-version': '2025-06-18' }, 400, -32600],
    ['a stateless batch', [stateless('tools/list')], {}, 400, -32600],
    ['a batch that connects', [initialize('2025-03-26'), rpc('ping', {}, 2)], {}, 400, -32600],
  ])('%s', async (_, body, fields, status, code) => {
    const { response, status: answered, answers } = await post(body, fields);
    expect([answered, answers[0]?.error?.code]).toEqual([status, code]);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(answers[0]?.error?.message).toMatch(/\w{3}/);
  });

  test('the portal’s own refusals hold the problem details', async () => {
    const { answers } = await post('{');
    expect(answers[0]).toMatchObject({
      jsonrpc: '2.0',
      id: null,
      error: { data: { type: 'http://portal.test/errors/invalid_request', status: 400 } },
    });
  });
});

describe('what is answered with an error', () => {
  test.each<[string, unknown, number]>([
    ['a method that is not known', rpc('nope'), -32601],
    ['a method of what is not offered', rpc('resources/list'), -32601],
    ['a tool that is not known', tool('nope', {}), -32602],
    ['a tool without a name', tool(7, {}), -32602],
    ['arguments that are text', tool('search', 'sign up'), -32602],
    ['a version that is no text', initialize(7), -32602],
    ['initialize without params', { jsonrpc: '2.0', id: 1, method: 'initialize' }, -32602],
  ])('%s', async (_, body, code) => {
    const { status, answers } = await post(body);
    expect(status).toBe(200);
    expect(answers).toMatchObject([{ id: 1, error: { code } }]);
  });

  test.each<[string, unknown, string]>([
    ['another type', { query: 7 }, 'query'],
    ['a member too few', {}, 'query'],
    ['a member too many', { query: 'a', url: 'http://169.254.169.254/' }, 'url'],
    ['a text too long', { query: 'a'.repeat(mcpLimits.query + 1) }, 'query'],
    ['a number too great', { query: 'a', limit: 1e9 }, 'limit'],
  ])('arguments with %s: the model is told which', async (_, args, name) => {
    const { status, answers } = await post(tool('search', args));
    expect(status).toBe(200);
    expect(answers[0]?.result?.isError).toBe(true);
    expect(JSON.stringify(answers[0]?.result?.content)).toContain(name);
  });

  test('a stream of changes is refused at once: nothing changes here', async () => {
    const { answers } = await post(
      {
        ...stateless('subscriptions/listen'),
        params: { ...(stateless('').params as object), notifications: {} },
      },
      statelessFields('subscriptions/listen'),
    );
    expect(answers[0]?.error?.message).toBe('Subscription limit reached');
  });
});

describe('what is odd and right', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a version that is not known is answered with one that is', async () => {
    const { answers } = await post(initialize('1999-01-01'));
    expect(answers[0]?.result?.protocolVersion).toBe('2025-11-25');
  });

  test.each([
    ['a notification', { jsonrpc: '2.0', method: 'notifications/initialized' }],
    ['a notification that is not known', { jsonrpc: '2.0', method: 'notifications/nope' }],
    ['a response to nothing', { jsonrpc: '2.0', id: 9, result: {} }],
  ])('%s is taken and not answered', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 202, answers: [] });
  });

  test('a batch of an old client is answered message by message, by id', async () => {
    const { status, answers } = await post([...batch(2), rpc('nope', {}, 'x')]);
    expect(status).toBe(200);
    expect(answers.map(({ id }) => id).sort()).toEqual([0, 1, 'x']);
  });

  test('each message of a batch counts for the limit', async () => {
    // The clock of the limit stands: what it says of a minute is then true on any machine.
    vi.useFakeTimers({ toFake: ['performance'] });
    const fresh = start();
    const full = mcpLimits.callsPerMinute / mcpLimits.callsAtOnce;
    for (let count = 0; count < full; count += 1)
      expect((await post(batch(mcpLimits.callsAtOnce), {}, fresh)).status).toBe(200);
    const { response, status, answers } = await post(rpc('ping'), {}, fresh);
    expect(status).toBe(429);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(answers[0]?.error?.data).toMatchObject({ code: 'rate_limited' });
  });
});
