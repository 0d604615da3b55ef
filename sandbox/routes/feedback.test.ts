import { expect, test } from 'vitest';
import { countFeedback, readFeedback } from '../store/feedback.ts';
import { openStore } from '../store/store.ts';
import { createSqlite } from '../testing/databases.ts';
import { createSandbox } from '../testing/sandbox.ts';

const path = '/sandbox/feedback';

test('answers are counted by page, and nothing else is kept of them', async () => {
  const store = openStore(await createSqlite());
  const { send } = await createSandbox({ store });
  const answers = [
    { page: '/guides/a', helpful: true },
    { page: '/guides/a', helpful: true },
    { page: '/guides/b', helpful: false },
  ];
  for (const body of answers) expect((await send('POST', path, { body })).status).toBe(204);
  expect(await store.read(readFeedback)).toEqual([
    { page: '/guides/b', helpful: 0, unhelpful: 1 },
    { page: '/guides/a', helpful: 2, unhelpful: 0 },
  ]);
});

test.each([
  undefined,
  {},
  { page: '/a' },
  { page: '/a', helpful: 'yes' },
  { page: 'https://evil.test', helpful: true },
  { page: '/a b', helpful: true },
  { page: `/${'a'.repeat(300)}`, helpful: true },
  { page: '/a', helpful: true, comment: 'x' },
])('%j is refused', async (body) => {
  const { send } = await createSandbox();
  const { status } = await send('POST', path, body === undefined ? {} : { body });
  expect([400, 422]).toContain(status);
});

test('one address gives a bounded number of answers, for a bounded number of pages', async () => {
  const store = openStore(await createSqlite());
  const { send } = await createSandbox({ store });
  const answer = (page: string) => send('POST', path, { body: { page, helpful: true } });
  await store.write(async (db) => {
    for (let at = 0; at < 5_000; at += 1)
      await countFeedback(db, { page: `/made-up/${at}`, helpful: true }, 0);
  });
  expect((await answer('/made-up/5000')).status).toBe(503);
  expect((await answer('/made-up/1')).status).toBe(204);
  for (let at = 0; at < 298; at += 1) await answer('/made-up/1');
  expect((await answer('/made-up/1')).status).toBe(429);
});

test('only POST', async () => {
  const { send } = await createSandbox();
  const { status, headers } = await send('GET', path);
  expect([status, headers.get('Allow')]).toEqual([405, 'POST']);
});
