import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRun } from '#lib/workflows/run/advance.ts';
import type { ReceiveNext } from '#lib/workflows/run/run.ts';
import { is, webhook, workflow } from '#tests/played-workflow.ts';
import { Blocked } from './make-call.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { RunInboxes } from './run-inboxes.ts';

const form = { api: 'shop', operation: 'sent', event: 'order.sent', causes: [], refusedKeyPrefixes: [] };
const secret = 'whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=';
const signal = () => new AbortController().signal;

interface Sent {
  readonly type?: string;
  readonly signature?: string;
  /** Milliseconds from now. */
  readonly at?: number;
}

/** The event of an order, as an inbox tells of it. */
function delivery(n: number, { type = 'order.sent', signature, at = 0 }: Sent = {}): string {
  const body = JSON.stringify({ n });
  const time = String(Math.floor((Date.now() + at) / 1000));
  const made = createHmac('sha256', 'secret-secret-secret').update(`evt_${n}.${time}.${body}`);
  const headers = {
    'webhook-id': `evt_${n}`,
    'webhook-timestamp': time,
    'webhook-signature': signature ?? `v1,${made.digest('base64')}`,
  };
  const sentAt = new Date(Date.now() + at).toISOString();
  return `id: ${n}\ndata: ${JSON.stringify({ deliveryId: `dlv_${n}`, type, headers, body, sentAt })}\n\n`;
}

const line = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value)}\n`);
const request = { method: 'GET', url: '', headers: [] };
const begin = { type: 'response', status: 200, statusText: 'OK', headers: [], request };

/** The portal with an inbox that tells of these deliveries, and of those that come. */
function portal(known: readonly string[]): (more: string) => void {
  let push: ReadableStreamDefaultController<Uint8Array> | undefined;
  const tell = (text: string) => push?.enqueue(line({ type: 'body', text }));
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    if (JSON.parse(body).action === 'secret') {
      const end = { type: 'end', bytes: 1, truncated: false, timing: {} };
      const text = JSON.stringify({ secret });
      return new Response(
        [begin, { type: 'body', text }, end].map((each) => `${JSON.stringify(each)}\n`).join(''),
      );
    }
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        push = controller;
        controller.enqueue(line(begin));
        tell('retry: 1000\n\n');
        for (const each of known) tell(each);
      },
    });
    return new Response(stream);
  });
  return tell;
}

const next = (change = {}) =>
  startRun(workflow('w', [webhook('sent', change)]), new Map()).next as ReceiveNext;

/** An inbox that is open, for a run that begins now. */
async function listening(known: readonly string[] = []) {
  const tell = portal(known);
  const inboxes = new RunInboxes();
  await inboxes.open([form], () => 'sk_test_1', true, signal());
  return { tell, inboxes, listen: () => inboxes.listeningTo(form, 'sk_test_1') };
}

beforeEach(() => vi.stubGlobal('isSecureContext', true));
afterEach(() => vi.unstubAllGlobals());

const wants = (n: number) => ({ successCriteria: [is(`$request.body#/n == ${n}`)] });

describe('a step that waits for a webhook', () => {
  it('takes the first for which all criteria hold, and says what it passed over', async () => {
    const { tell, listen } = await listening();
    const passed = vi.fn();
    const waiting = receiveWebhook(next(wants(3)), listen(), signal(), passed);
    tell(delivery(1, { type: 'order.made' }) + delivery(2));
    await vi.waitFor(() => expect(passed).toHaveBeenLastCalledWith(1));
    tell(delivery(3) + delivery(4));
    const { delivery: taken, passedOver, verification, failure, request: got } = await waiting;
    expect(taken?.deliveryId).toBe('dlv_3');
    expect(got).toMatchObject({ body: '{"n":3}' });
    expect(passedOver.map((each) => each.delivery.deliveryId)).toEqual(['dlv_2']);
    expect([verification?.signature.isGood, failure]).toEqual([true, undefined]);
  });

  it('takes one that came before it waits, but not one from before the run', async () => {
    const { tell, listen } = await listening([delivery(1, { at: -60_000 })]);
    tell(delivery(2));
    const { delivery: taken } = await receiveWebhook(next(), listen(), signal(), () => undefined);
    expect(taken?.deliveryId).toBe('dlv_2');
  });

  it('takes each event once, and none of the run before', async () => {
    const { tell, inboxes, listen } = await listening();
    tell(delivery(1) + delivery(2));
    const take = async () =>
      (await receiveWebhook(next(), listen(), signal(), () => undefined)).delivery?.deliveryId;
    expect([await take(), await take()]).toEqual(['dlv_1', 'dlv_2']);
    tell(delivery(3));
    await vi.waitFor(() => expect(listen().inbox.arrivals).toHaveLength(3));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await inboxes.open([form], () => 'sk_test_1', true, signal());
    tell(delivery(4));
    expect(await take()).toBe('dlv_4');
  });

  it('does not accept a wrong signature', async () => {
    const { tell, listen } = await listening();
    tell(delivery(1, { signature: 'v1,bm9uZQ==' }));
    const {
      failure,
      verification,
      request: got,
    } = await receiveWebhook(next(), listen(), signal(), () => undefined);
    expect(failure).toBe('A receiver refuses this delivery.');
    expect([verification?.timestamp.isGood, verification?.signature.isGood]).toEqual([true, false]);
    expect(got?.body).toBe('{"n":1}');
  });

  it('gives up when its time is over', async () => {
    const { tell, listen } = await listening();
    tell(delivery(1));
    const { failure, passedOver } = await receiveWebhook(
      next({ ...wants(2), timeout: 200 }),
      listen(),
      signal(),
      () => undefined,
    );
    expect(failure).toBe('No delivery of order.sent for which all criteria hold came within 0.2 s.');
    expect(passedOver).toHaveLength(1);
  });

  it('can be stopped', async () => {
    const { listen } = await listening();
    const controller = new AbortController();
    const waiting = receiveWebhook(next(), listen(), controller.signal, () => undefined);
    controller.abort();
    await expect(waiting).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });

  it('says why the inbox cannot be read', async () => {
    const problem = { title: 'The key is revoked', status: 401 };
    vi.stubGlobal('fetch', async () => Response.json(problem, { status: 401 }));
    const inboxes = new RunInboxes();
    await inboxes.open([form], () => 'sk_test_1', true, signal());
    const waiting = receiveWebhook(next(), inboxes.listeningTo(form, 'sk_test_1'), signal(), () => undefined);
    await expect(waiting).rejects.toThrow(Blocked);
    await expect(waiting).rejects.toMatchObject({ problem });
  });
});
