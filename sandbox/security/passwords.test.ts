import { expect, test } from 'vitest';
import { hashPassword, takePasswordTurn } from './passwords.ts';

const verifyPassword = (password: string, stored: string | undefined) =>
  takePasswordTurn((verify) => verify(password, stored));

test('K05: a stored password is an argon2id PHC string with a salt of its own', async () => {
  const [first, second] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(first).not.toBe(second);
});

test('K06: only the very same password is right: nothing is cut off or trimmed', async () => {
  const long = 'x'.repeat(72);
  const stored = await hashPassword(long);
  expect(await verifyPassword(long, stored)).toBe(true);
  for (const other of [`${long}y`, `${long} `, ` ${long}`, long.slice(0, -1), long.toUpperCase()]) {
    expect(await verifyPassword(other, stored)).toBe(false);
  }
});

test('K06: accents composed differently are the same password', async () => {
  expect(await verifyPassword('cafe\u0301 au lait', await hashPassword('caf\u00e9 au lait'))).toBe(true);
});

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
