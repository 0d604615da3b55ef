import { describe, expect, it } from 'vitest';
import { clientHeader } from '#lib/proxy/context.ts';
import { handleFeedback } from '#lib/proxy/feedback-handler.ts';
import { useBench } from './support/bench.ts';
import { createProxy, type Fields, publicOrigin } from './support/proxy.ts';
import { answer } from './support/upstream.ts';

const bench = useBench();
const samePage: Fields = {
  'Content-Type': 'application/x-www-form-urlencoded',
  Origin: publicOrigin,
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Dest': 'document',
};

function send(fields: Record<string, string> | string, headers = samePage, proxy = bench.proxy) {
  const request = new Request(`${publicOrigin}/api/feedback`, {
    method: 'POST',
    headers: { ...headers, [clientHeader]: '192.0.2.1' },
    body: new URLSearchParams(fields).toString(),
  });
  return handleFeedback(request, proxy.context);
}

describe('F: an answer to "Was this page helpful?"', () => {
  it('goes to the sandbox as two values, and the reader back to the page', async () => {
    bench.upstream.reply = answer(204, {});
    const { status, headers } = await send({ page: '/guides/a', helpful: 'no' });
    expect([status, headers.get('Location')]).toEqual([303, '/guides/a#feedback-thanks']);
    expect(headers.get('Set-Cookie')).toBeNull();
    const [sent] = bench.upstream.requests;
    expect(sent?.line).toBe('POST /sandbox/feedback HTTP/1.1');
    expect(sent?.raw).toContain('{"page":"/guides/a","helpful":false}');
    expect(sent?.raw).not.toContain('192.0.2.1');
  });

  it.each<[string, Fields, number]>([
    ['F01 another site', { ...samePage, 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.test' }, 403],
    ['F02 Origin null', { ...samePage, Origin: 'null' }, 403],
    ['C05 a frame', { ...samePage, 'Sec-Fetch-Dest': 'iframe' }, 403],
    ['F05 JSON', { ...samePage, 'Content-Type': 'application/json' }, 415],
    ['F05 text', { ...samePage, 'Content-Type': 'text/plain' }, 415],
  ])('refuses %s', async (_, headers, status) => {
    expect((await send({ page: '/a', helpful: 'yes' }, headers)).status).toBe(status);
    expect(bench.upstream.accepted).toBe(0);
  });

  it.each([
    ['A23 another host as the page', 'page=//evil.test/&helpful=yes'],
    ['A20 a backslash', 'page=/%5Cevil.test&helpful=yes'],
    ['A18 a URL', 'page=https://evil.test/&helpful=yes'],
    ['A40 a line break', 'page=/a%0D%0AX-Evil:1&helpful=yes'],
    ['a fragment of its own', 'page=/a%23b&helpful=yes'],
    ['a query of its own', 'page=/a?b&helpful=yes'],
    ['no page', 'helpful=yes'],
    ['another answer', 'page=/a&helpful=maybe'],
    ['a field twice', 'page=/a&page=/b&helpful=yes'],
    ['a further field', 'page=/a&helpful=yes&comment=x'],
    ['A23 an empty segment', 'page=/a//evil.test&helpful=yes'],
    ['A36 a segment of dots', 'page=/..//evil.test&helpful=yes'],
    ['A36 a dot behind', 'page=/a/.&helpful=yes'],
    ['a long page', `page=/${'a'.repeat(300)}&helpful=yes`],
  ])('refuses %s', async (_, body) => {
    const { status, headers } = await send(body);
    expect([status, headers.get('Location')]).toEqual([400, null]);
    expect(bench.upstream.accepted).toBe(0);
  });

  it('R12 is limited for each client', async () => {
    bench.upstream.reply = answer(204, {});
    const proxy = createProxy(bench.reader, bench.upstream.origin);
    const statuses: number[] = [];
    for (let at = 0; at < 21; at += 1)
      statuses.push((await send({ page: '/a', helpful: 'yes' }, samePage, proxy)).status);
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 303), 429]);
  });

  it('O09 hurts no page where the sandbox is gone or full: the reader is told', async () => {
    const lost = [303, '/a#feedback-lost'];
    const nowhere = createProxy(bench.reader, 'http://127.0.0.1:1');
    const gone = await send({ page: '/a', helpful: 'yes' }, samePage, nowhere);
    expect([gone.status, gone.headers.get('Location')]).toEqual(lost);
    bench.upstream.reply = answer(503, {});
    const full = await send({ page: '/a', helpful: 'yes' });
    expect([full.status, full.headers.get('Location')]).toEqual(lost);
  });
});
