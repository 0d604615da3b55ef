import { expect, test } from 'vitest';
import { createSandbox, createUser, portal, signIn, someone } from '../testing/sandbox.ts';

const day = 24 * 60 * 60 * 1000;

test('shows user, device and times, and when the session is over', async () => {
  const sandbox = await createSandbox();
  const { key } = await sandbox.createAccount();
  const userId = await createUser(sandbox, key);
  const device = { name: 'Firefox on Linux', ipAddress: '203.0.113.24', userAgent: 'Mozilla/5.0' };
  const { json } = await sandbox.send('POST', '/v1/auth/sign-in', { key, body: { ...someone, device } });
  const read = async () => (await sandbox.send('GET', `/v1/sessions/${json.sessionId}`, { key })).json;
  expect(await read()).toEqual({
    sessionId: json.sessionId,
    status: 'active',
    user: { userId, email: someone.email, name: null },
    device,
    createdAt: '2026-11-24T09:41:07.312Z',
    lastActiveAt: '2026-11-24T09:41:07.312Z',
    expiresAt: '2026-12-24T09:41:07.312Z',
    revokedAt: null,
  });
  sandbox.clock.advance(30 * day);
  expect((await read()).status).toBe('expired');
});

test('L01: answers alike for a missing, a foreign and a malformed identifier', async () => {
  const sandbox = await createSandbox();
  const { key } = await sandbox.createAccount();
  const other = await sandbox.createAccount();
  await createUser(sandbox, other.key);
  const { sessionId } = await signIn(sandbox, other.key);
  for (const id of ['ses_01M86F3W287DHDV1ZCEMT8KVRG', sessionId, 'usr_01M86EWD3GCKBFSHMD3WD46FKZ']) {
    const { json } = await sandbox.send('GET', `/v1/sessions/${id}`, { key });
    expect(json).toMatchObject({
      code: 'not_found',
      detail: 'There is no such session.',
      docUrl: `${portal}/reference/kynetra/get-session#path.sessionId`,
    });
  }
});
