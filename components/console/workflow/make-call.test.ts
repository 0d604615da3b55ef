import { afterEach, expect, test, vi } from 'vitest';
import type { FormModel } from '#lib/request/form.ts';
import type { WorkflowStep } from '#lib/workflows/model.ts';
import { startRun } from '#lib/workflows/run/advance.ts';
import type { CallNext } from '#lib/workflows/run/run.ts';
import { step, workflow } from '#tests/played-workflow.ts';
import { Blocked, callOf, makeCall, NeedsKey } from './make-call.ts';

const bearer = { name: 'bearer', type: 'http', scheme: 'bearer' };
const model = {
  ...{
    api: 'shop',
    operation: 'a',
    method: 'GET',
    path: '/things/{id}',
    baseUrl: 'http://sandbox.example/v1',
  },
  parameters: [
    {
      name: 'id',
      in: 'path',
      required: true,
      style: 'simple',
      explode: false,
      allowReserved: false,
      schema: { types: [] },
    },
  ],
  security: [{ schemes: [{ scheme: bearer, scopes: [] }] }],
  responses: [],
  schemas: new Map(),
  refusedKeyPrefixes: ['sk_prod_'],
} as unknown as FormModel;

function nextOf(change: Partial<WorkflowStep>, inputs: [string, unknown][] = []): CallNext {
  const { next } = startRun(workflow('w', [step('a', change)]), new Map(inputs));
  if (next.kind !== 'call') throw new Error('nothing is called');
  return next;
}

const id = { name: 'id', in: 'path', value: '$inputs.id' } as const;
const key = new Map([['bearer', 'sk_test_1']]);
const answer = [
  {
    type: 'response',
    status: 200,
    statusText: 'OK',
    headers: [],
    request: { method: 'GET', url: 'u', headers: [] },
  },
  { type: 'body', text: '{}' },
  { type: 'end', bytes: 2, truncated: false, timing: { connect: 0, firstByte: 0, total: 0 } },
];

/** What is posted to the portal, which answers with these lines or never. */
function portal(lines: readonly object[] | 'never' | Response): ReturnType<typeof vi.fn> {
  const fetch = vi.fn((_: string, { signal }: RequestInit) =>
    lines === 'never'
      ? new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
      : Promise.resolve(
          lines instanceof Response
            ? lines
            : new Response(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
        ),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

afterEach(() => vi.unstubAllGlobals());

const call = (
  next: CallNext,
  credentials: ReadonlyMap<string, string> | undefined = key,
  signal = new AbortController().signal,
) => makeCall(next, model, credentials, signal, () => undefined);

test('posts what the step gives, with the reader’s key', async () => {
  const fetch = portal(answer);
  const exchange = await call(nextOf({ parameters: [id] }, [['id', 7]]));
  expect(JSON.parse(fetch.mock.calls[0]?.[1].body)).toEqual({
    ...{ api: 'shop', operation: 'a', path: { id: 7 }, auth: { bearer: 'sk_test_1' } },
  });
  expect(callOf(exchange)).toMatchObject({ status: 200, body: '{}', values: { path: { id: 7 } } });
});

test('asks for a key only where the workflow gives none', async () => {
  portal(answer);
  const own = { name: 'Authorization', in: 'header', value: 'Bearer {$inputs.id}' } as const;
  await expect(
    makeCall(
      nextOf({ parameters: [id] }, [['id', 7]]),
      model,
      undefined,
      new AbortController().signal,
      () => {},
    ),
  ).rejects.toBeInstanceOf(NeedsKey);
  const exchange = await makeCall(
    nextOf({ parameters: [id, own] }, [['id', 7]]),
    model,
    undefined,
    new AbortController().signal,
    () => {},
  );
  expect(exchange.values.auth).toEqual({ bearer: '7' });
});

test.each<[string, Partial<WorkflowStep>, [string, unknown][]]>([
  ['what cannot be built', { parameters: [id] }, []],
  ['a path that leads out of its place', { parameters: [id] }, [['id', '..']]],
  ['an undeclared parameter', { parameters: [id, { name: 'x', in: 'query', value: 1 }] }, [['id', 7]]],
  ['a production key', { parameters: [id] }, [['id', 'sk_prod_abcdefghijklmnopqrstuvwxyz0123456789']]],
])('sends nothing for %s', async (_, change, inputs) => {
  const fetch = portal(answer);
  await expect(call(nextOf(change, inputs))).rejects.toBeInstanceOf(Blocked);
  expect(fetch).not.toHaveBeenCalled();
});

test('tells a step that took too long from one that was stopped', async () => {
  portal('never');
  const late = await call(nextOf({ parameters: [id], timeout: 20 }, [['id', 7]]));
  expect(late).toMatchObject({ failure: expect.stringContaining('20 ms') });
  const controller = new AbortController();
  const stopped = call(nextOf({ parameters: [id] }, [['id', 7]]), key, controller.signal);
  controller.abort();
  await expect(stopped).rejects.toHaveProperty('name', 'AbortError');
});

test('gives the portal’s refusal as a reason to go on later', async () => {
  portal(new Response('{"title":"Too many calls"}', { status: 429, headers: { 'Retry-After': '9' } }));
  await expect(call(nextOf({ parameters: [id] }, [['id', 7]]))).rejects.toMatchObject({
    ...{ problem: { title: 'Too many calls' }, retryAfter: 9 },
  });
});

test('takes an answer that broke off for none', async () => {
  portal([...answer.slice(0, 2), { type: 'error', problem: { title: 'The answer broke off' } }]);
  const exchange = await call(nextOf({ parameters: [id] }, [['id', 7]]));
  expect(exchange.failure).toBe('The answer broke off');
});
