import { channel } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useBench } from './support/bench.ts';
import { exchangeRaw, rawCall, startFront, type TestFront } from './support/front.ts';
import { answerWith } from './support/hostile-answers.ts';
import { hostileRequest } from './support/hostile-calls.ts';
import { ambient, createChance } from './support/hostile-pieces.ts';
import { ok } from './support/upstream.ts';

const bench = useBench();
/** `FUZZ_ROUNDS` and `FUZZ_SEED` for more than a few seconds of it. */
const rounds = Number(process.env.FUZZ_ROUNDS ?? 1500);
const seed = Number(process.env.FUZZ_SEED ?? 20261124);

let front: TestFront;
const dialled = new Set<number>();
const note = (message: unknown): void => {
  const { options } =
    (message as { connectOptions?: { port?: number } } & { options?: { port?: number } }) ?? {};
  if (options?.port !== undefined) dialled.add(options.port);
};
const faults = vi.spyOn(console, 'error');

beforeEach(async () => {
  faults.mockClear();
  dialled.clear();
  channel('net.client.socket').subscribe(note);
  front = await startFront(bench.reader, bench.upstream.origin);
});
afterEach(async () => {
  channel('net.client.socket').unsubscribe(note);
  await front.close();
});

const statuses = [100, 200, 201, 204, 400, 403, 404, 405, 408, 413, 415, 429, 431];
const sent = new Set(
  'host accept accept-encoding user-agent content-length content-type connection authorization cookie idempotency-key x-trace'.split(
    ' ',
  ),
);

/** What is wrong with the bytes that a client got. */
function faultsOfAnswer(text: string): string[] {
  const found: string[] = [];
  for (const head of text.matchAll(/^HTTP\/1\.1 (\d{3})[^\r\n]*\r\n((?:[^\r\n]+\r\n)*)\r\n/gm)) {
    const [, status, fields = ''] = head;
    if (!statuses.includes(Number(status))) found.push(`status ${status}`);
    if (/^(?:set-cookie|location|refresh|access-control-[\w-]+|clear-site-data|x-evil):/im.test(fields))
      found.push(`field of somebody else: ${fields}`);
    if (status !== '100' && !/^x-content-type-options: nosniff$/im.test(fields)) found.push('no nosniff');
    if (
      Number(status) >= 400 &&
      !/^content-type: (?:application\/problem\+json|text\/html; charset=utf-8)$/im.test(fields)
    )
      found.push(`a refusal that is no problem: ${status}`);
  }
  if (text.includes(ambient)) found.push('a credential of the visitor');
  return found;
}

/** What is wrong with what the sandbox got. */
function faultsOfCall({
  line,
  fields,
  raw,
}: {
  line: string;
  fields: readonly string[];
  raw: string;
}): string[] {
  const found: string[] = [];
  const shape =
    /^(?:GET|POST|HEAD) \/(?:v1\/(?:widgets(?:\/[^/?#\s]+)?|hostile-headers|query-key|cookie-key)|plain|path-level|operation-level|relative|v1\/plain|v1\/path-level|v1\/operation-level|v1\/relative|sandbox\/accounts)(?:\?[!-~]*)? HTTP\/1\.1$/;
  if (!shape.test(line)) found.push(`line: ${line}`);
  if (/\/(?:\.|%2e){1,2}(?:[/?]| HTTP)/i.test(line)) found.push(`dot segment: ${line}`);
  for (const field of fields) {
    const name = field.slice(0, field.indexOf(':')).toLowerCase();
    if (!sent.has(name)) found.push(`field: ${field}`);
    if (name === 'host' && field !== `Host: 127.0.0.1:${bench.upstream.port}`) found.push(field);
    if (name === 'cookie' && !/^cookie: (?:(?:flavour|sid)=[!#-+\--:<-[\]-~]*(?:; )?)+$/i.test(field))
      found.push(field);
  }
  for (const name of ['host', 'content-length', 'connection', 'content-type', 'cookie', 'authorization'])
    if (fields.filter((field) => field.toLowerCase().startsWith(`${name}:`)).length > 1)
      found.push(`twice: ${name}`);
  if (raw.includes(ambient)) found.push('a credential of the visitor');
  return found;
}

describe('A, B, D, E: hostile calls', () => {
  it(`${rounds} of them: each is refused, or stays what its operation declares`, async () => {
    const chance = createChance(seed);
    const batch = 25;
    let reached = 0;
    for (let done = 0; done < rounds; done += batch) {
      const requests = Array.from({ length: batch }, () => hostileRequest(chance, bench.upstream.origin));
      const texts = await Promise.all(
        requests.map(({ bytes, isPlain }) => exchangeRaw(front.port, bytes, isPlain ? 5000 : 150)),
      );
      for (const [at, text] of texts.entries()) {
        const request = requests[at]?.bytes.toString('latin1');
        expect(faultsOfAnswer(text), `${request}\n→\n${text}`).toEqual([]);
        if (requests[at]?.isPlain) expect(text, request).toMatch(/^HTTP\/1\.1 \d/);
      }
      for (const request of bench.upstream.requests.splice(0)) {
        reached += 1;
        expect(faultsOfCall(request), request.raw).toEqual([]);
      }
    }
    expect(faults.mock.calls).toEqual([]);
    expect([...dialled].filter((port) => ![front.port, bench.upstream.port].includes(port))).toEqual([]);
    // Enough of them are right for the rest to mean something.
    expect(reached).toBeGreaterThan(rounds / 20);
  }, 600_000);
});

describe('C, D: hostile answers', () => {
  it(`${rounds} of them: each is shown as data, or as a problem, and leaves nothing behind`, async () => {
    const chance = createChance(seed);
    bench.upstream.reply = ({ socket }) => {
      answerWith(chance, socket);
      return undefined;
    };
    const list = rawCall('{"api":"widgets","operation":"listWidgets"}', ['Connection: close']);
    const explore = `GET /api/try?scalar_url=${encodeURIComponent(`${bench.upstream.origin}/v1/widgets`)} HTTP/1.1\r\nHost: portal.test\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\r\n`;
    const head = rawCall('{"api":"widgets","operation":"headWidget","path":{"id":"1"}}', [
      'Connection: close',
    ]);
    const key = rawCall('{}', ['Connection: close']).replace('/api/try', '/api/sandbox-key');
    const batch = 8;
    for (let done = 0; done < rounds; done += batch) {
      const calls = Array.from({ length: batch }, () => chance.pick([list, explore, explore, head, key]));
      const texts = await Promise.all(calls.map((call) => exchangeRaw(front.port, call, 4000)));
      for (const [at, text] of texts.entries()) {
        expect(text, JSON.stringify([calls[at], bench.upstream.requests.length])).toMatch(
          /^HTTP\/1\.1 \d{3} /,
        );
        expect(faultsOfHead(text, calls[at] === explore), text.slice(0, 2000)).toEqual([]);
        if (calls[at] === list && /^HTTP\/1\.1 200/.test(text))
          expect(text).toMatch(/"type":"(?:end|error)"/);
      }
    }
    expect(faults.mock.calls).toEqual([]);
    bench.upstream.reply = ok;
    while (bench.upstream.sockets.size > 0)
      await once(bench.upstream.sockets.values().next().value as never, 'close');
    expect(await exchangeRaw(front.port, list)).toMatch(/^HTTP\/1\.1 200 /);
  }, 600_000);
});

function faultsOfHead(text: string, isRaw: boolean): string[] {
  const end = text.indexOf('\r\n\r\n');
  const head = text.slice(0, end);
  const found: string[] = [];
  const status = Number(head.slice(9, 12));
  if ((!isRaw && ![200, 429, 502, 503, 504].includes(status)) || !(status >= 200 && status <= 599))
    found.push(`status ${status}`);
  if (
    /^(?:set-cookie|location|refresh|access-control-[\w-]+|clear-site-data|link|content-encoding|keep-alive|x-\d):/im.test(
      head.replace(/^keep-alive: timeout=\d+$/im, ''),
    )
  )
    found.push('field of the sandbox');
  if (/^content-type: (?:text\/html|image\/svg|.*charset=utf-7|.*[^\x20-\x7e\r])/im.test(head))
    found.push('a type that runs');
  for (const field of [
    'X-Content-Type-Options: nosniff',
    "Content-Security-Policy: default-src 'none'",
    'Cache-Control: no-store',
  ])
    if (!head.toLowerCase().includes(field.toLowerCase())) found.push(`no ${field}`);
  return found;
}
