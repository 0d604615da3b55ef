import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { clientHeader } from '#lib/proxy/context.ts';
import { handleSandboxKey } from '#lib/proxy/sandbox-key-handler.ts';
import { handleToken } from '#lib/proxy/token-handler.ts';
import { getSite } from '#lib/site/index.ts';
import type { ApiConfig } from '#lib/site/model.ts';
import {
  createProxy,
  lineOf,
  linesOf,
  listedApi,
  publicOrigin,
  samePage,
  type TestProxy,
} from './support/proxy.ts';
import { answer, ok, startUpstream, type Upstream } from './support/upstream.ts';

/** The same paths, names and schemes in all four, so that nothing but the name of the API tells them apart. */
const describeApi = (title: string, tokenUrl: string): string => `
openapi: 3.1.0
info: { title: ${title}, version: '1' }
servers: [{ url: 'https://api.example/v1' }]
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: '${tokenUrl}', scopes: {} } } }
security: [{ key: [] }, { oauth: [] }]
paths:
  /things/{id}:
    post:
      operationId: changeThing
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: X-Staging, in: header, schema: { type: string } }
      requestBody: { content: { application/json: { schema: { type: object } } } }
      responses: { '200': { description: Done } }
`;

const names = ['orders', 'parcels', 'bills'] as const;
type Name = (typeof names)[number];

const folder = mkdtempSync(path.join(tmpdir(), 'backends-'));
let reader: CatalogReader;
let upstreams: Readonly<Record<Name, Upstream>>;
let auth: Upstream;
let proxy: TestProxy;

beforeEach(async () => {
  const started = await Promise.all(names.map(() => startUpstream(ok)));
  upstreams = Object.fromEntries(names.map((name, at) => [name, started[at]])) as typeof upstreams;
  auth = await startUpstream();
  for (const name of names) {
    const tokenUrl = name === 'parcels' ? `${auth.origin}/token` : '/token';
    writeFileSync(path.join(folder, `${name}.yaml`), describeApi(`The ${name}`, tokenUrl));
  }
  writeFileSync(path.join(folder, 'unlisted.yaml'), describeApi('Unlisted', '/token'));
  buildCatalog({ folder, target: path.join(folder, 'catalog'), report: () => {} });
  reader = new CatalogReader(path.join(folder, 'catalog'));
  proxy = createPortal();
});
afterEach(async () => {
  await Promise.all([...Object.values(upstreams), auth].map((upstream) => upstream.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Three backends: declared as `sandbox`, by its origin, and by the name of an environment variable. */
function createPortal(bills: Partial<ApiConfig> = {}): TestProxy {
  const backend = { basePath: '/v1', addresses: [], headers: {}, timeouts: {} };
  const keys = { endpoint: '/keys', key: '/made/key', plans: [] };
  const apis = [
    listedApi('orders', { backend: { ...backend, origin: 'sandbox' }, keys }),
    listedApi('parcels', {
      backend: {
        ...backend,
        origin: upstreams.parcels.origin,
        headers: { 'X-Staging': { env: 'PARCELS_PASSWORD' } },
      },
      oauthOrigins: [auth.origin],
      refusedKeyPrefixes: ['live_parcels_'],
    }),
    listedApi('bills', { backend: { ...backend, origin: { env: 'BILLS_ORIGIN' } }, keys, ...bills }),
  ];
  const env = { BILLS_ORIGIN: upstreams.bills.origin, PARCELS_PASSWORD: 'open-sesame' };
  return createProxy(reader, upstreams.orders.origin, env, { ...getSite(), apis });
}

const callOf = (api: string, secret: string) => ({
  api,
  operation: 'changeThing',
  path: { id: '1' },
  auth: { key: secret },
  body: { secret },
});

/** Everything that a server has been sent. */
const sentTo = (upstream: Upstream): string => upstream.requests.map(({ raw }) => raw).join('\n');

/** Every server but one has not even been connected to. */
function expectOnly(used: Upstream | undefined): void {
  for (const upstream of [...Object.values(upstreams), auth])
    if (upstream !== used) expect(upstream.accepted).toBe(0);
}

function post(
  handle: (request: Request, context: TestProxy['context']) => Promise<Response>,
  body: object,
  context = proxy.context,
): Promise<Response> {
  const headers = { ...samePage, [clientHeader]: '192.0.2.1' };
  return handle(new Request(publicOrigin, { method: 'POST', headers, body: JSON.stringify(body) }), context);
}

describe('rule 1: a call reaches the backend of its own API and no other', () => {
  it.each(names)('by the console: %s', async (name) => {
    const response = await proxy.post(callOf(name, `secret-of-${name}`));
    expect(response.status).toBe(200);
    await response.text();
    expect(sentTo(upstreams[name])).toContain(`secret-of-${name}`);
    expect(sentTo(upstreams[name])).toContain('POST /v1/things/1 HTTP/1.1');
    expectOnly(upstreams[name]);
  });

  it.each(names)('by the embedded client, whose URL names the place: %s', async (name) => {
    const fields = { 'X-Key': 'k', 'Content-Type': 'application/json' };
    const url = `${upstreams[name].origin}/v1/things/1`;
    const response = await proxy.explore(url, { method: 'POST', fields, body: '{}' });
    expect(response.status).toBe(200);
    await response.text();
    expectOnly(upstreams[name]);
  });

  it('an API that the site does not list has the mock, even where SANDBOX_ORIGIN is set', async () => {
    const lines = await linesOf(await proxy.post(callOf('unlisted', 'secret-of-unlisted')));
    expect(lineOf(lines, 'response')?.headers).toContainEqual(['X-Mock', 'true']);
    expectOnly(undefined);
  });

  it('the origin that another API’s servers name is not called for the mock’s own', async () => {
    const url = `${upstreams.bills.origin}/v1/nothing`;
    const response = await proxy.explore(url, { method: 'POST', body: '{}' });
    expect(response.status).toBe(404);
    expectOnly(undefined);
  });

  it('tokens come from the API’s own backend, or from the origin that the site lists for it', async () => {
    const token = answer(
      200,
      { 'Content-Type': 'application/json' },
      '{"access_token":"t","token_type":"bearer"}',
    );
    auth.reply = token;
    upstreams.orders.reply = token;
    const ask = (api: string) =>
      post(handleToken, {
        ...{ api, operation: 'changeThing', scheme: 'oauth', flow: 'clientCredentials' },
        ...{ clientId: `client-of-${api}`, clientSecret: 's' },
      });
    expect((await ask('parcels')).status).toBe(200);
    // What is added for the backend is not for who hands out tokens.
    expect(sentTo(auth)).not.toContain('open-sesame');
    expectOnly(auth);
    expect((await ask('orders')).status).toBe(200);
    expect(sentTo(upstreams.orders)).toContain('POST /token HTTP/1.1');
    expect([upstreams.parcels.accepted, upstreams.bills.accepted, auth.accepted]).toEqual([0, 0, 1]);
  });

  it('a token endpoint that the site does not list for this API is refused', async () => {
    const text = describeApi('The bills', `${auth.origin}/token`);
    writeFileSync(path.join(folder, 'bills.yaml'), text);
    buildCatalog({ folder, target: path.join(folder, 'catalog'), report: () => {} });
    reader = new CatalogReader(path.join(folder, 'catalog'));
    const call = {
      api: 'bills',
      operation: 'changeThing',
      scheme: 'oauth',
      flow: 'clientCredentials',
      clientId: 'c',
    };
    const response = await post(handleToken, call, createPortal().context);
    expect(await response.json()).toMatchObject({ code: 'destination_refused' });
    expectOnly(undefined);
  });

  it('a key is made by the backend of the API that it is for', async () => {
    const made = answer(
      201,
      { 'Content-Type': 'application/json' },
      '{"made":{"key":"k-1"},"other":"hidden"}',
    );
    upstreams.bills.reply = made;
    const response = await post(handleSandboxKey, { api: 'bills' });
    expect(await response.json()).toEqual({ plan: '', key: 'k-1' });
    expect(sentTo(upstreams.bills)).toContain('POST /keys HTTP/1.1');
    expectOnly(upstreams.bills);
    const none = await post(handleSandboxKey, { api: 'parcels' });
    expect(none.status).toBe(404);
  });

  it('a key that one API refuses is refused for all', async () => {
    const response = await proxy.post(callOf('bills', 'live_parcels_1234'));
    expect(await response.json()).toMatchObject({ code: 'production_key_refused' });
    expectOnly(undefined);
  });
});

describe('what the server adds', () => {
  it('goes to its own backend in the place of what a visitor sends, and is shown to nobody', async () => {
    const call = { ...callOf('parcels', 'k'), header: { 'X-Staging': 'guess' } };
    const text = await (await proxy.post(call)).text();
    expect(sentTo(upstreams.parcels)).toContain('X-Staging: open-sesame');
    expect(sentTo(upstreams.parcels)).not.toContain('guess');
    expect(text).not.toContain('open-sesame');
    await (await proxy.post(callOf('orders', 'k'))).text();
    expect(sentTo(upstreams.orders)).not.toContain('open-sesame');
  });
});

describe('a backend that does not answer', () => {
  it('is named by the title of its API, and not by host or port', async () => {
    await upstreams.bills.close();
    const problem = JSON.stringify(await (await proxy.post(callOf('bills', 'k'))).json());
    expect(problem).toContain('The backend of The bills could not be reached');
    expect(problem).not.toMatch(/127\.0\.0\.1|localhost|ECONN/);
    upstreams = { ...upstreams, bills: await startUpstream(ok) };
  });

  it('is given up after the times that the site says', async () => {
    upstreams.bills.reply = () => undefined;
    const { port } = upstreams.bills;
    const backend = {
      ...{ origin: `http://127.0.0.1:${port}`, basePath: '/v1', addresses: [], headers: {} },
      timeouts: { firstByte: 0.2 },
    };
    const response = await createPortal({ backend }).post(callOf('bills', 'k'));
    expect(await response.json()).toMatchObject({
      code: 'sandbox_timeout',
      detail: 'The backend of The bills took too long: the first byte did not arrive within 0.2 seconds.',
    });
  });
});

it('does not start where the environment lacks what the site names', () => {
  const apis = [
    listedApi('bills', {
      backend: { origin: { env: 'NOWHERE' }, basePath: '', addresses: [], headers: {}, timeouts: {} },
    }),
  ];
  expect(() => createProxy(reader, upstreams.orders.origin, {}, { ...getSite(), apis })).toThrow(
    'NOWHERE must be set: portal.config.ts names it as the origin of the backend of "bills"',
  );
});
