import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCatalog } from '#lib/openapi/build-catalog.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { clientHeader } from '#lib/proxy/context.ts';
import { handleToken } from '#lib/proxy/token-handler.ts';
import { endpointAt } from '#lib/request/oauth.ts';
import { createProxy, type Fields, publicOrigin, samePage, testSite } from './support/proxy.ts';
import { answer, startUpstream, type Upstream } from './support/upstream.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'token-'));
let upstream: Upstream;
let reader: CatalogReader;

beforeAll(async () => {
  copyFileSync('tests/fixtures/console/workshop.yaml', path.join(folder, 'workshop.yaml'));
  const target = path.join(folder, 'catalog');
  buildCatalog({ folder, target, report: () => {} });
  reader = new CatalogReader(target);
  upstream = await startUpstream();
});
beforeEach(() => {
  upstream.requests.length = 0;
  upstream.accepted = 0;
  upstream.reply = tokenOf({ access_token: 'at', token_type: 'Bearer', expires_in: 60 });
});
afterAll(async () => {
  await upstream.close();
  rmSync(folder, { recursive: true });
});

const tokenOf = (value: unknown, status = 200) =>
  answer(status, { 'Content-Type': 'application/json' }, JSON.stringify(value));

const machine = {
  api: 'workshop',
  operation: 'useClientCredentials',
  scheme: 'oauth',
  flow: 'clientCredentials',
  clientId: 'ro:bot',
  clientSecret: 'é &',
  scope: 'read write',
};
const person = {
  ...{ api: 'workshop', operation: 'useClientCredentials', scheme: 'oauth', flow: 'authorizationCode' },
  ...{ clientId: 'app', code: 'c&d', codeVerifier: 'v'.repeat(43) },
};

async function ask(body: unknown, fields: Fields = {}, env = {}, site = testSite()) {
  const { context } = createProxy(reader, upstream.origin, env, site);
  const request = new Request(`${publicOrigin}/api/oauth-token`, {
    method: 'POST',
    headers: { ...samePage, [clientHeader]: '192.0.2.1', ...fields },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const response = await handleToken(request, context);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, value: JSON.parse(text) };
}

describe('an access token of the sandbox', () => {
  it('is asked for as RFC 6749 writes client credentials', async () => {
    const { status, value, headers } = await ask(machine);
    expect([status, value]).toEqual([200, { accessToken: 'at', expiresIn: 60 }]);
    expect(headers.get('cache-control')).toBe('no-store');
    const [sent] = upstream.requests;
    expect(sent?.line).toBe('POST /oauth/token HTTP/1.1');
    expect(sent?.body).toBe('grant_type=client_credentials&scope=read+write');
    const basic = sent?.fields.find((field) => field.startsWith('Authorization: Basic '))?.slice(21) ?? '';
    expect(Buffer.from(basic, 'base64').toString()).toBe('ro%3Abot:%C3%A9+%26');
  });

  it('is asked for with the code, the verifier and the portal as the place to come back to', async () => {
    expect((await ask(person)).status).toBe(200);
    expect(Object.fromEntries(new URLSearchParams(upstream.requests[0]?.body))).toEqual({
      grant_type: 'authorization_code',
      code: 'c&d',
      redirect_uri: `${publicOrigin}/oauth/callback`,
      code_verifier: 'v'.repeat(43),
      client_id: 'app',
    });
  });

  it('tells of the endpoint’s own refusal, and nothing else that it says', async () => {
    upstream.reply = tokenOf({ error: 'invalid_client', error_description: 'No.', secret: 'inside' }, 401);
    const { status, value } = await ask(machine);
    expect([status, value]).toEqual([
      200,
      { error: { status: 401, code: 'invalid_client', description: 'No.' } },
    ]);
  });

  it.each([
    ['a redirect', answer(302, { Location: 'https://evil.test/' })],
    ['no JSON', answer(200, {}, '<h1>hello</h1>')],
    ['a token of another kind', tokenOf({ access_token: 'x', token_type: 'mac' })],
    ['a token that no header can hold', tokenOf({ access_token: 'x\r\ny: z', token_type: 'Bearer' })],
    [
      'more than a token takes',
      tokenOf({ access_token: 'x', token_type: 'Bearer', pad: 'p'.repeat(20_000) }),
    ],
    ['an error that is none', tokenOf({ error: { deep: true } }, 400)],
  ])('is not taken from %s', async (_, reply) => {
    upstream.reply = reply;
    const { status, value } = await ask(machine);
    expect([status, value.code]).toEqual([502, 'sandbox_invalid_response']);
    expect(upstream.requests).toHaveLength(1);
  });
});

describe('the token call cannot be turned elsewhere', () => {
  it.each<[string, object, number]>([
    ['an endpoint on another origin', { ...machine, operation: 'useElsewhere', scheme: 'elsewhere' }, 403],
    ['a scheme that is not the operation’s', { ...machine, scheme: 'elsewhere' }, 404],
    ['a scheme that is no OAuth', { ...machine, operation: 'useAlternatives', scheme: 'basic' }, 404],
    [
      'a flow that the scheme does not have',
      { ...person, operation: 'useElsewhere', scheme: 'elsewhere' },
      404,
    ],
    ['an unknown operation', { ...machine, operation: 'nothing' }, 404],
    ['a URL', { ...machine, tokenUrl: 'http://169.254.169.254/' }, 400],
    ['a prototype', JSON.parse(JSON.stringify(machine).replace('"scope"', '"__proto__"')), 400],
    ['a flow that the console does not go through', { ...machine, flow: 'password' }, 400],
    ['a code without a verifier', { ...person, codeVerifier: 'short' }, 400],
    ['a member that is no text', { ...machine, clientId: { $ne: '' } }, 400],
    ['a member that is too long', { ...machine, scope: 'x'.repeat(2001) }, 400],
    ['a production key', { ...machine, clientSecret: 'sk_prod_0123456789' }, 403],
  ])('refuses %s', async (_, body, status) => {
    expect((await ask(body)).status).toBe(status);
    expect(upstream.accepted).toBe(0);
  });

  it('refuses other sites, other bodies and whoever is over the limit', async () => {
    expect((await ask(machine, { Origin: 'https://evil.test' })).status).toBe(403);
    expect((await ask(machine, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await ask(machine, { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await ask('{"api":"a","api":"b"}')).status).toBe(400);
    expect(upstream.accepted).toBe(0);
    const { context } = createProxy(reader, upstream.origin, { TRY_CALLS_PER_MINUTE: '1' });
    const call = () =>
      handleToken(
        new Request(`${publicOrigin}/api/oauth-token`, {
          method: 'POST',
          headers: { ...samePage, [clientHeader]: '192.0.2.9' },
          body: JSON.stringify(machine),
        }),
        context,
      );
    expect([(await call()).status, (await call()).status]).toEqual([200, 429]);
  });

  it('has no token where a mock answers', async () => {
    expect((await ask(machine, {}, {}, { ...testSite(), apis: [] })).status).toBe(404);
    expect(upstream.accepted).toBe(0);
  });

  it.each([
    ['/oauth/token', 'http://sandbox.test/oauth/token'],
    ['http://sandbox.test/t?x=1', 'http://sandbox.test/t?x=1'],
    ['../../../t', 'http://sandbox.test/t'],
    ['//evil.test/t', undefined],
    ['http://sandbox.test@evil.test/t', undefined],
    ['http://user@sandbox.test/t', undefined],
    ['http://sandbox.test:81/t', undefined],
    ['https://sandbox.test/t', undefined],
    ['\\\\evil.test\\t', undefined],
    ['javascript:alert(1)', undefined],
    ['http://sandbox.test/t#x', undefined],
    [undefined, undefined],
  ])('takes %j for the endpoint %j', (declared, endpoint) => {
    expect(endpointAt(declared, 'http://sandbox.test')?.href).toBe(endpoint);
  });
});
