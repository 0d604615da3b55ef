import { expect, test } from 'vitest';
import { hashPassword, takePasswordTurn } from './passwords.ts';

const verifyPassword = (password: string, stored: string | undefined) =>
  takePasswordTurn((verify) => verify(password, stored));

test('K02: nobody has a password, at the price of a real check', async () => {
  const stored = await hashPassword('correct horse');
  const timed = async (value: string | undefined) => {
    const start = performance.now();
    for (let i = 0; i < 8; i++) expect(await verifyPassword('wrong horse', value)).toBe(false);
    return performance.now() - start;
  };
  await timed(stored);
  const ratio = (await timed(undefined)) / (await timed(stored));
  expect(ratio).toBeGreaterThan(0.4);
  expect(ratio).toBeLessThan(2.5);
});

test('K07: the event loop stays free while passwords are computed', async () => {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await Promise.all(Array.from({ length: 30 }, (_, i) => hashPassword(`password number ${i}`)));
  clearInterval(timer);
  expect(longest).toBeLessThan(250);
});
