import { expect, test } from 'vitest';
import { NearAddresses } from './near-pages.ts';

test('whoever asks for addresses that nothing stands at keeps nobody waiting', () => {
  const urls = Array.from(
    { length: 10_000 },
    (_, at) => `/reference/it/list-${at.toString(36)}-things-${at}`,
  );
  const near = new NearAddresses(urls);
  near.find('/reference/it/lst-1-things-2', 5);
  const start = performance.now();
  for (let at = 0; at < 10; at += 1) near.find(`/reference/it/lst-${at}-things-${at}`, 5);
  expect((performance.now() - start) / 10).toBeLessThan(60);
});
