import { expect, test } from 'vitest';
import { WorkQueue } from './work-queue.ts';

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('no more jobs run at once than allowed, and all of them run', async () => {
  const queue = new WorkQueue(2, 100);
  let running = 0;
  let most = 0;
  const jobs = Array.from({ length: 20 }, () =>
    queue.run(async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 1));
      running--;
    }),
  );
  await Promise.all(jobs);
  expect(most).toBe(2);
});

test('a full queue refuses at once, and a failed job frees its place', async () => {
  const queue = new WorkQueue(1, 1);
  const gate = deferred();
  const first = queue.run(() => gate.promise.then(() => Promise.reject(new Error('failed'))));
  const second = queue.run(async () => 'done');
  await expect(queue.run(async () => 'never')).rejects.toMatchObject({ code: 'service_unavailable' });
  gate.resolve();
  await expect(first).rejects.toThrow('failed');
  await expect(second).resolves.toBe('done');
  await expect(queue.run(async () => 'again')).resolves.toBe('again');
});
