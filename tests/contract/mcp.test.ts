import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadGuides } from '#lib/content/load-guides.ts';
import { parseSettings } from '#lib/env/parse.ts';
import { createFront } from '#lib/front/server.ts';
import { resolveLink } from '#lib/links/resolve-link.ts';
import { createMcp } from '#lib/mcp/handle-mcp.ts';
import { mcpLimits } from '#lib/mcp/limits.ts';
import { createContext } from '#lib/proxy/context.ts';
import { searchRecords } from '#lib/render/search-records.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { packRecords } from '#lib/search/index-file.ts';
import { Searcher } from '#lib/search/searcher.ts';
import { ownSite } from '../own-site.ts';
import { readSite } from '../read-site.ts';
import { SandboxProcess } from './guide-code/sandbox-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'mcp-'));
const transcript: string[] = [];
let sandbox: SandboxProcess;
let server: Server;
let origin = '';

const guides = await loadGuides();
const files = { 'kynetra.yaml': 'openapi/kynetra.yaml', 'widgets.yaml': 'tests/fixtures/links/widgets.yaml' };
const site = { ...readSite(files, guides), portalUrl: 'http://portal.test' };

beforeAll(async () => {
  sandbox = await SandboxProcess.start(folder);
  const searcher = new Searcher(await packRecords(searchRecords(site, sampleLanguages)), site.portalUrl);
  const settings = parseSettings({
    PUBLIC_ORIGIN: site.portalUrl,
    SANDBOX_ORIGIN: sandbox.origin,
    TRY_CALLS_PER_MINUTE: '20',
  });
  const proxy = createContext({
    settings,
    portal: ownSite,
    findOperation: site.getOperation,
    listApis: site.getApis,
  });
  const search = async (text: string, limit: number) => searcher.search(text, limit);
  const answer = createMcp({ site, languages: sampleLanguages, proxy, search }, '1.0.0');
  const handler = getRequestListener(answer, { overrideGlobalObjects: false });
  server = createFront({ settings, handler, health: { isReady: true }, log: () => undefined });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
  if (process.env.MCP_TRANSCRIPT) writeFileSync(process.env.MCP_TRANSCRIPT, transcript.join('\n'));
});

async function connect(): Promise<Client> {
  const client = new Client({ name: 'contract-test', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${origin}/mcp`)));
  return client;
}

async function call(name: string, args: Record<string, unknown>) {
  const client = await connect();
  const result = await client.callTool({ name, arguments: args });
  await client.close();
  const [first] = result.content as readonly { readonly type: string; readonly text?: string }[];
  const text = first?.text ?? '';
  transcript.push(`> tools/call ${name} ${JSON.stringify(args)}`, text, '');
  return { text, isError: result.isError ?? false, values: result.structuredContent };
}

const links = (text: string) =>
  [...text.matchAll(/http:\/\/portal\.test\/go\/([^\s)`,]+)/g)].map(([, id]) => id ?? '');

test('the official client finds eight tools that say what they do', async () => {
  const client = await connect();
  const { tools } = await client.listTools();
  transcript.push(
    `> connected to ${JSON.stringify(client.getServerVersion())}`,
    client.getInstructions() ?? '',
  );
  transcript.push(...tools.map((tool) => `${tool.name}: ${tool.description}`), '');
  await client.close();
  expect(tools.map(({ name }) => name)).toEqual([
    'search',
    'list_operations',
    'get_operation',
    'get_schema',
    'get_workflow',
    'get_error',
    'get_guide',
    'run_operation',
  ]);
  for (const { name, description, inputSchema, annotations } of tools) {
    expect(description?.length, name).toBeGreaterThan(60);
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(annotations?.readOnlyHint, name).toBe(name !== 'run_operation');
  }
});

describe('reading', () => {
  test('search leads to the row, by a link that resolves', async () => {
    const { text, values } = await call('search', { query: 'metadata sign up', limit: 5 });
    expect(text).toContain('http://portal.test/go/kynetra/sign-up/body.metadata');
    expect((values as { hits: unknown[] }).hits).toHaveLength(5);
    for (const id of links(text))
      expect((await resolveLink(id, site, sampleLanguages, undefined)).kind, id).toBe('found');
  });

  test('search reads a pasted error document', async () => {
    const { text } = await call('search', { query: '{"code":"email_taken","status":409}' });
    expect(text.split('\n')[0]).toContain('email_taken');
  });

  test('lists the operations of one API or of all', async () => {
    const one = await call('list_operations', { api: 'kynetra', tag: 'auth' });
    expect((one.values as { operations: unknown[] }).operations).toHaveLength(5);
    expect(one.text).toContain('`POST /auth/sign-up` · `sign-up` · Auth');
    const all = await call('list_operations', {});
    expect((all.values as { apis: unknown[] }).apis).toHaveLength(2);
  });

  test.each([['sign-up'], ['signUp'], ['post /auth/sign-up']])(
    'reads the operation %s',
    async (operation) => {
      const { text } = await call('get_operation', { operation });
      expect(text).toContain('# Sign up');
      expect(text).toContain('`Idempotency-Key`');
      expect(text).toContain('This page: http://portal.test/go/kynetra/sign-up');
      expect(text).toContain('`body.email`');
    },
  );

  test('reads a schema, an error, a guide, and an operation of another API', async () => {
    expect((await call('get_schema', { schema: 'User' })).text).toContain('/go/kynetra/schemas/user');
    expect((await call('get_error', { code: 'rate_limited' })).text).toContain('/go/errors/rate_limited');
    expect((await call('get_guide', { guide: 'pagination' })).text).toContain('/go/guides/pagination');
    expect((await call('get_guide', {})).text.split('\n').length).toBe(guides.length);
    expect((await call('get_operation', { operation: 'list-widgets' })).text).toContain('/go/widgets/');
  });

  test.each([
    ['get_operation', { operation: 'sign-upp' }, '`sign-up`'],
    ['get_operation', { operation: 'POST /auth/signup' }, '`POST /auth/sign-up`'],
    ['get_operation', { operation: 'sign-up', api: 'kynerta' }, '`kynetra`'],
    ['get_schema', { schema: 'Usr' }, '`User`'],
    ['get_error', { code: 'email_takn' }, '`email_taken`'],
    ['get_guide', { guide: 'paginaton' }, '`pagination`'],
    ['list_operations', { tag: 'Auht' }, '`Auth`'],
  ])('%s %j names the nearest', async (name, args, nearest) => {
    const { text, isError } = await call(name, args);
    expect(isError).toBe(true);
    expect(text).toContain(nearest);
  });

  test('no answer is longer than its bound, and its parts are the whole', async () => {
    const long = await call('get_operation', { operation: 'batch-users' });
    const parts = Number(/Part 1 of (\d+)/.exec(long.text)?.[1] ?? 1);
    for (let part = 1; part <= parts; part += 1) {
      const { text } = await call('get_operation', { operation: 'batch-users', part });
      expect(text.length).toBeLessThan(mcpLimits.answer + 200);
    }
    expect((await call('get_operation', { operation: 'batch-users', part: parts + 1 })).isError).toBe(true);
  });
});

describe('running', () => {
  test('sends a request to the sandbox and shows its answer', async () => {
    const auth = { apiKey: await sandbox.createKey() };
    const body = { email: 'mcp@example.com', password: 'correct horse battery' };
    const { text, values } = await call('run_operation', { operation: 'signUp', auth, body });
    expect(values).toMatchObject({ status: 201, truncated: false });
    expect(text).toContain('"userId"');
    expect(text).toContain('Documentation: http://portal.test/go/kynetra/sign-up/response-201');
    const again = await call('run_operation', { operation: 'signUp', auth, body });
    expect(again).toMatchObject({ isError: false, values: { status: 409 } });
    expect(again.text).toContain('/go/errors/email_taken');
    expect(text).not.toContain(auth.apiKey);
  });

  test.each([
    ['a production key', { auth: { apiKey: 'sk_prod_abc' } }, 'production_key_refused'],
    ['a path that leaves its place', { operation: 'getUser', path: { userId: '..' } }, 'invalid_request'],
    ['a parameter that is not declared', { query: { url: 'http://169.254.169.254/' } }, 'invalid_request'],
  ])('refuses %s', async (_, args, code) => {
    const { text, isError } = await call('run_operation', { operation: 'listUsers', ...args });
    expect(isError).toBe(true);
    expect(text).toContain(code);
  });

  test('takes no member that could name a destination', async () => {
    const client = await connect();
    for (const name of ['url', 'baseUrl', 'server', 'host']) {
      const args = { operation: 'listUsers', [name]: 'http://169.254.169.254/' };
      const refused = await client.callTool({ name: 'run_operation', arguments: args }).then(
        (result) => result.isError === true,
        () => true,
      );
      expect(refused, name).toBe(true);
    }
    await client.close();
  });

  test('counts its calls with those of the console', async () => {
    const results = [];
    for (let count = 0; count < 25; count += 1)
      results.push(await call('run_operation', { operation: 'listUsers' }));
    expect(results.at(-1)).toMatchObject({ isError: true });
    expect(results.at(-1)?.text).toMatch(/^rate_limited.*\n?.*Try again in \d+ seconds/s);
  });
});

describe('the door', () => {
  const initialize = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
  });

  async function send(fields: Record<string, string>, body: string = initialize, method = 'POST') {
    const { port } = new URL(origin);
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      'content-length': String(Buffer.byteLength(body)),
      ...fields,
    };
    const sent = httpRequest({ host: '127.0.0.1', port, path: '/mcp', method, headers });
    sent.end(body);
    const [response] = await once(sent, 'response');
    const text: string[] = [];
    for await (const chunk of response) text.push(String(chunk));
    return { status: response.statusCode as number, headers: response.headers, text: text.join('') };
  }

  test.each([
    ['another origin', { origin: 'http://evil.test' }, 403],
    ['a rebound name', { host: 'evil.test' }, 403],
    ['a form', { 'content-type': 'text/plain' }, 415],
    ['an encoded body', { 'content-encoding': 'gzip' }, 415],
    ['its own name', { host: 'portal.test', portalUrl: 'http://portal.test' }, 200],
    ['localhost', { host: 'localhost:3000' }, 200],
  ])('%s', async (_, fields, status) => {
    const answer = await send(fields);
    expect(answer.status).toBe(status);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['mcp-session-id']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test.each(['GET', 'DELETE', 'PUT', 'OPTIONS'])('%s is answered with 405', async (method) => {
    const { status, headers } = await send({ 'content-length': '0' }, '', method);
    expect(status).toBe(405);
    expect(headers.allow).toBe('POST');
  });

  test('refuses what is no JSON, too deep or too long', async () => {
    expect((await send({}, '{"a":')).status).toBe(400);
    expect((await send({}, '['.repeat(100) + ']'.repeat(100))).status).toBe(400);
    expect((await send({ 'content-length': String(2 * 1024 * 1024) })).status).toBe(413);
  });

  test('limits a client', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < mcpLimits.callsPerMinute + 1; count += 1)
      statuses.push((await send({})).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
