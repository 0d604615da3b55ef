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
