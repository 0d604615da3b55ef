import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { readTestCatalog } from './catalog.ts';
import { createProxy, type TestProxy } from './proxy.ts';
import { ok, startUpstream, type Upstream } from './upstream.ts';

export interface Bench {
  readonly reader: CatalogReader;
  readonly upstream: Upstream;
  /** A listener that nothing may ever reach. */
  readonly canary: Upstream;
  proxy: TestProxy;
}

/** One catalog per file; one sandbox, canary and proxy per test. */
export function useBench(): Bench {
  const bench = {} as { -readonly [Key in keyof Bench]: Bench[Key] };
  let remove = (): void => {};
  beforeAll(() => {
    const catalog = readTestCatalog();
    bench.reader = catalog.reader;
    remove = catalog.remove;
  });
  beforeEach(async () => {
    bench.upstream = await startUpstream(ok);
    bench.canary = await startUpstream(ok);
    bench.proxy = createProxy(bench.reader, bench.upstream.origin);
  });
  afterEach(async () => {
    expect(bench.canary.accepted).toBe(0);
    await Promise.all([bench.upstream.close(), bench.canary.close()]);
  });
  afterAll(() => remove());
  return bench;
}
