import { describe, expect, it } from 'vitest';
import { filterRequestHeaders } from '#lib/proxy/header-lists.ts';
import { planCall } from '#lib/proxy/plan-call.ts';
import { useBench } from './support/bench.ts';

const bench = useBench();
const operation = async () => {
  const found = await bench.reader.operation('widgets', 'getWidget');
  if (!found) throw new Error('no such operation');
  return found;
};

/** What holds even where the code that builds a request should be wrong one day. */
describe('A, B: the last look before a call is dialled', () => {
  it.each(['/v1/widgets/1/2', '/v1/widgets', '/v1/widgets/../../admin', '/admin', '/v1/widgets/a/..%2f/b'])(
    'A36 refuses %s, which has not the shape of its template',
    async (path) => {
      const request = { method: 'GET', url: bench.upstream.origin + path, headers: [] };
      const plan = async () => planCall(await operation(), request, bench.proxy.context);
      await expect(plan()).rejects.toThrow(/shape of the operation/);
    },
  );

  it('A18 refuses another origin', async () => {
    for (const origin of ['http://evil.test', 'http://127.0.0.1:1', bench.canary.origin]) {
      const request = { method: 'GET', url: `${origin}/v1/widgets/1`, headers: [] };
      const plan = async () => planCall(await operation(), request, bench.proxy.context);
      await expect(plan()).rejects.toThrow(/shape of the operation/);
    }
  });

  it('B04 lets through the declared fields and no other', async () => {
    const headers = ['Host', 'Cookie', 'X-Evil', 'Transfer-Encoding', 'Via', 'Accept', 'Authorization'].map(
      (name): [string, string] => [name, 'x'],
    );
    const kept = filterRequestHeaders(headers, await operation());
    expect(kept.map(([name]) => name)).toEqual(['Accept', 'Authorization']);
  });

  it('B01 refuses a value with a line break', async () => {
    const found = await operation();
    expect(() => filterRequestHeaders([['Accept', 'a\r\nX-Evil: 1']], found)).toThrow(/no header may hold/);
  });
});
