import { execFile } from 'node:child_process';
import type { LookupAddress } from 'node:dns';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createLookup, kindOf } from '#lib/proxy/address.ts';
import { createDial } from '#lib/proxy/exchange.ts';
import { useBench } from './support/bench.ts';

const bench = useBench();

describe('A28: a DNS answer cannot move the sandbox', () => {
  /** A resolver that gives one list of answers after the other, as a rebinding name server does. */
  function lookupOver(answers: readonly (readonly string[])[], allowed: readonly string[] = []) {
    let turn = 0;
    const resolve = ((
      _name: string,
      _options: object,
      callback: (error: null, found: LookupAddress[]) => void,
    ) => {
      const found = answers[turn++ % answers.length] ?? [];
      callback(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    }) as unknown as Parameters<typeof createLookup>[1];
    const lookup = createLookup(allowed, resolve);
    return () =>
      new Promise<string>((done) => {
        lookup('sandbox.test', { all: true }, (error, found) =>
          done(error ? 'refused' : (found as LookupAddress[]).map(({ address }) => address).join(' ')),
        );
      });
  }

  it('A28 keeps to the kind of network that the name had first', async () => {
    const dial = lookupOver([
      ['203.0.113.5'],
      ['127.0.0.1'],
      ['10.0.0.1'],
      ['169.254.169.254'],
      ['203.0.113.6'],
    ]);
    expect([await dial(), await dial(), await dial(), await dial(), await dial()]).toEqual([
      '203.0.113.5',
      'refused',
      'refused',
      'refused',
      '203.0.113.6',
    ]);
  });

  it('A28 picks the admitted address out of a mixed answer', async () => {
    const dial = lookupOver([['203.0.113.5'], ['127.0.0.1', '203.0.113.5', '::1']]);
    await dial();
    expect(await dial()).toBe('203.0.113.5');
  });

  it('A28 never dials a metadata service, whatever came first', async () => {
    expect(await lookupOver([['169.254.169.254']])()).toBe('refused');
    expect(await lookupOver([['fe80::1']])()).toBe('refused');
    expect(await lookupOver([['::ffff:169.254.169.254']])()).toBe('refused');
  });

  it('A28 admits the listed addresses only, where the operator lists some', async () => {
    const dial = lookupOver([['127.0.0.1'], ['203.0.113.5']], ['203.0.113.5']);
    expect([await dial(), await dial()]).toEqual(['refused', '203.0.113.5']);
  });

  it('A28 admits a listed address however it is spelt', async () => {
    const listed = ['2001:DB8:0:0::0001', '203.0.113.5'];
    const dial = lookupOver([['2001:db8::1'], ['2001:db8::2'], ['::ffff:203.0.113.5']], listed);
    expect([await dial(), await dial(), await dial()]).toEqual([
      '2001:db8::1',
      'refused',
      '::ffff:203.0.113.5',
    ]);
  });

  it('A28 dials the address that was checked, a hundred times while the answers flip', async () => {
    const { port } = bench.upstream;
    const flips = ['127.0.0.1', '169.254.169.254', '10.0.0.1', '203.0.113.9'];
    let turn = 0;
    const resolve = ((_name: string, _options: object, done: (error: null, found: LookupAddress[]) => void) =>
      done(null, [{ address: flips[turn++ % flips.length] ?? '', family: 4 }])) as unknown as Parameters<
      typeof createLookup
    >[1];
    const dial = createDial(`http://sandbox.test:${port}`, createLookup([], resolve));
    const request = { method: 'GET', target: '/v1/widgets', headers: [], body: undefined };
    const outcomes: string[] = [];
    for (let count = 0; count < 100; count += 1) {
      const options = { signal: new AbortController().signal, onClosed: () => {}, title: 'Widgets' };
      const outcome = await dial(request, options).then(
        (exchange) => {
          exchange.close();
          return String(exchange.status);
        },
        (error: { code: string }) => error.code,
      );
      outcomes.push(outcome);
    }
    expect(outcomes.filter((outcome) => outcome === '200')).toHaveLength(25);
    expect(outcomes.filter((outcome) => outcome === 'sandbox_unreachable')).toHaveLength(75);
    expect(bench.upstream.accepted).toBe(25);
    expect(bench.upstream.requests[0]?.fields).toContain(`Host: sandbox.test:${port}`);
  });

  it.each([
    ['127.8.8.8', 'loopback'],
    ['::1', 'loopback'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['100.100.100.200', 'private'],
    ['fd12::1', 'private'],
    ['0.0.0.0', 'never'],
    ['::', 'never'],
    ['224.0.0.1', 'never'],
    ['fd00:ec2::254', 'never'],
    ['93.184.215.14', 'public'],
    ['2606:2800:21f::1', 'public'],
  ])('A15 %s is %s', (address, kind) => {
    expect(kindOf(address)).toBe(kind);
  });
});

it('A31 heeds no proxy variable', async () => {
  const proxy = bench.canary.origin;
  const script = `
    import { createDial } from '#lib/proxy/exchange.ts';
    import { createLookup } from '#lib/proxy/address.ts';
    const dial = createDial('${bench.upstream.origin}', createLookup([]));
    const request = { method: 'GET', target: '/v1/widgets', headers: [], body: undefined };
    const exchange = await dial(request, { signal: new AbortController().signal, onClosed: () => {} });
    for await (const _ of exchange.chunks());
    process.stdout.write(String(exchange.status));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '-e', script],
    {
      env: {
        ...process.env,
        HTTP_PROXY: proxy,
        HTTPS_PROXY: proxy,
        ALL_PROXY: proxy,
        NODE_USE_ENV_PROXY: '1',
      },
    },
  );
  expect(stdout).toBe('200');
  expect(bench.upstream.requests).toHaveLength(1);
});
