import { expect, test } from 'vitest';
import { createSandbox, someone } from '#sandbox/testing/sandbox.ts';

test('K06: a password of 1 MiB is refused before any hashing', async () => {
  const { send, createAccount } = await createSandbox();
  const { key } = await createAccount();
  const body = JSON.stringify({ ...someone, password: 'x'.repeat(1_048_576) });
  // As every client declares it that knows its body.
  const headers = { 'Content-Length': String(body.length) };
  await send('POST', '/v1/auth/sign-up', { key, body, headers });
  const fastest = async (status: number, ...sent: Parameters<typeof send>) => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const started = performance.now();
      expect((await send(...sent)).status).toBe(status);
      times.push(performance.now() - started);
    }
    return Math.min(...times);
  };
  const others = await fastest(422, 'POST', '/v1/auth/sign-up', { key, body: {} });
  const took = await fastest(413, 'POST', '/v1/auth/sign-up', { key, body, headers });
  expect(took - others).toBeLessThan(20);
});
