import { describe, expect, test } from 'vitest';
import { createSandbox, seededSession, seededUser, seeds } from '../testing/sandbox.ts';

describe('POST /sandbox/accounts', () => {
  test('makes an account with a key of all scopes and the records of the examples', async () => {
    const { send } = await createSandbox();
    const { status, json } = await send('POST', '/sandbox/accounts', { body: { plan: 'pro' } });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      accountId: expect.stringMatching(/^acc_/),
      key: expect.stringMatching(/^sk_test_[0-9A-Za-z]{36}$/),
      plan: 'pro',
      limits: { second: 100, minute: 6000 },
      expiresAt: '2026-12-01T09:41:07.312Z',
    });
    const { key, keyId } = json;
    const session = await send('GET', `/v1/sessions/${seededSession}`, { key });
    expect(session.json).toMatchObject({ status: 'active', user: { userId: seededUser('katherine') } });
    const keys = await send('GET', '/v1/api-keys', { key });
    expect(keys.json.data).toMatchObject([{ keyId, last4: key.slice(-4) }, { keyId: seeds.keys[0]?.keyId }]);
    expect(keys.json.data[0].scopes).toHaveLength(7);
  });

  test('is Free unless asked otherwise, without a body too', async () => {
    const { send } = await createSandbox();
    expect((await send('POST', '/sandbox/accounts')).json).toMatchObject({
      plan: 'free',
      limits: { second: 10 },
    });
    expect((await send('POST', '/sandbox/accounts', { body: {} })).json.plan).toBe('free');
  });

  test('takes limits for Enterprise alone, from 0 to a million', async () => {
    const { send } = await createSandbox();
    const make = (body: unknown) => send('POST', '/sandbox/accounts', { body });
    const own = await make({ plan: 'enterprise', limits: { second: 7, minute: 100 } });
    expect(own.json.limits).toEqual({ second: 7, minute: 100 });
    expect((await make({ plan: 'enterprise' })).json.limits).toEqual({ second: 1000, minute: 60_000 });
    expect((await make({ plan: 'free', limits: { second: 7, minute: 100 } })).json.errors[0].pointer).toBe(
      '/limits',
    );
    for (const limits of [
      { second: -1, minute: 1 },
      { second: 1.5, minute: 1 },
      { second: 1 },
      { second: 1, minute: 1e7 },
    ]) {
      expect((await make({ plan: 'enterprise', limits })).json.code).toBe('validation_failed');
    }
    expect((await make({ plan: 'gold' })).json.errors).toMatchObject([{ pointer: '/plan', rule: 'enum' }]);
    expect((await make({ owner: 'me' })).json.code).toBe('validation_failed');
  });

  test('is limited for each address, an IPv6 network counting as one', async () => {
    const { send, clock } = await createSandbox();
    const make = (address: string) => send('POST', '/sandbox/accounts', { address, body: { plan: 'x' } });
    for (let i = 0; i < 300; i++) expect((await make(`2001:db8::${i.toString(16)}`)).status).toBe(422);
    const refused = await make('2001:db8::ffff');
    expect(refused.json).toMatchObject({ code: 'rate_limited', 'violated-policies': ['accounts'] });
    expect(Number(refused.headers.get('Retry-After'))).toBe(60);
    expect((await make('2001:db8:0:1::1')).status).toBe(422);
    clock.advance(60_000);
    expect((await make('2001:db8::1')).status).toBe(422);
  });
});

describe('PATCH /sandbox/accounts/{accountId}', () => {
  test('N14: changes the plan with the next request', async () => {
    const { send, createAccount } = await createSandbox();
    const { key, accountId } = await createAccount('free');
    const policy = async () => (await send('GET', '/v1/users', { key })).headers.get('RateLimit-Policy');
    const change = (body: unknown) => send('PATCH', `/sandbox/accounts/${accountId}`, { key, body });
    expect(await policy()).toBe('"second";q=10;w=1, "minute";q=600;w=60');
    expect((await change({ plan: 'pro' })).json).toMatchObject({ accountId, plan: 'pro' });
    expect(await policy()).toBe('"second";q=100;w=1, "minute";q=6000;w=60');
    await change({ plan: 'enterprise', limits: { second: 7, minute: 100 } });
    expect(await policy()).toBe('"second";q=7;w=1, "minute";q=100;w=60');
    await change({ plan: 'free' });
    expect(await policy()).toBe('"second";q=10;w=1, "minute";q=600;w=60');
  });

  test('needs a key of that very account', async () => {
    const { send, createAccount } = await createSandbox();
    const [mine, theirs] = [await createAccount(), await createAccount()];
    const path = `/sandbox/accounts/${theirs.accountId}`;
    expect((await send('PATCH', path, { body: { plan: 'free' } })).json.code).toBe('unauthorized');
    expect((await send('PATCH', path, { key: mine.key, body: { plan: 'free' } })).json.code).toBe(
      'not_found',
    );
  });
});
