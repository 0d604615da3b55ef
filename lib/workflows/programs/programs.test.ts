import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Operation } from '#lib/openapi/model.ts';
import { runProgram } from '#tests/contract/run-program.ts';
import { arazzo, ordersApi } from '#tests/workflow-folder.ts';
import { descriptionDirectory } from '../read/description-directory.ts';
import { readWorkflows } from '../read/read-workflows.ts';
import { type Programs, programsOf } from './index.ts';

const hostile = `it's "$(x)" \`y\` \${z} \\n {b} %`;

/** Answers by method and path, each as often as it stands there. */
type Answers = Record<string, { status: number; headers?: Record<string, string>; body?: unknown }[]>;

let folder: string;
let server: Server;
let origin: string;
let answers: Answers;
let received: string[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'programs-'));
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const body = text === '' ? '' : JSON.stringify(JSON.parse(text));
    const { authorization = '-', 'idempotency-key': key = '-' } = request.headers;
    received.push(`${request.method} ${request.url} ${authorization} ${key} ${body}`);
    const [answer, ...rest] = answers[`${request.method} ${request.url?.split('?')[0]}`] ?? [];
    answers[`${request.method} ${request.url?.split('?')[0]}`] =
      rest.length > 0 ? rest : [answer ?? { status: 404 }];
    response.writeHead(answer?.status ?? 404, { 'content-type': 'application/json', ...answer?.headers });
    response.end(answer?.body === undefined ? '' : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  received = [];
});

/** The programs of the last workflow of a file. */
async function write(workflows: string, description = ordersApi): Promise<Programs> {
  const place = mkdtempSync(path.join(folder, 'site-'));
  writeFileSync(path.join(place, 'orders.yaml'), description);
  writeFileSync(path.join(place, 'a.arazzo.yaml'), arazzo(workflows, { version: '1.1.0' }));
  const directory = descriptionDirectory(place);
  const read = await readWorkflows(place, directory);
  expect(read.faults).toEqual([]);
  const operations = new Map<string, Operation>();
  for (const slug of ['create-token', 'list-orders', 'create-order', 'get-order']) {
    const operation = await directory.operation('orders', slug);
    if (operation) operations.set(`orders/${slug}`, operation);
  }
  const last = read.workflows.at(-1);
  if (!last) throw new Error('no workflow');
  return programsOf(last, {
    operations,
    workflows: new Map(read.workflows.map((workflow) => [`${workflow.api}/${workflow.slug}`, workflow])),
    baseUrls: new Map([['orders', 'https://orders.example']]),
  });
}

async function run(programs: Programs, language: string, env: Record<string, string> = {}) {
  const program = programs.files?.find((file) => file.language === language);
  if (!program) throw new Error(`no program: ${programs.reason}`);
  const place = mkdtempSync(path.join(folder, 'run-'));
  for (const file of programs.files ?? []) writeFileSync(path.join(place, file.fileName), file.source);
  return runProgram(program, place, { ORDERS_BASE_URL: origin, ORDERS_TOKEN: 'own', ...env });
}

const nested = `- workflowId: getToken
  inputs: { type: object, required: [name], properties: { name: { type: string } } }
  steps:
    - stepId: create
      operationId: createToken
      requestBody: { payload: { name: $inputs.name } }
      successCriteria:
        - { condition: $statusCode == 200 }
        - { context: $response.body#/token, condition: '^t-[a-z]+$', type: regex }
      outputs: { token: $response.body#/token }
  outputs: { token: $steps.create.outputs.token }
- workflowId: orderTwice
  inputs:
    type: object
    properties:
      name: { type: string, default: Ada }
      note: { type: string }
      limit: { type: integer, default: 2 }
      skus: { type: array, items: { type: string }, default: [a, b, c] }
  steps:
    - stepId: token
      workflowId: getToken
      parameters: [{ name: name, value: 'for {$inputs.name}' }]
      outputs: { token: $outputs.token }
    - stepId: order
      operationId: createOrder
      parameters:
        - { name: Authorization, in: header, value: 'Bearer {$steps.token.outputs.token}' }
        - { name: Idempotency-Key, in: header, value: 'k-{$inputs.limit}' }
      requestBody:
        payload: { sku: A, note: $inputs.note }
        replacements:
          - { target: /sku, value: { context: $inputs.skus, selector: '$[1]', type: jsonpath } }
      successCriteria: [{ condition: $statusCode == 201 && $response.header.X-Order != null }]
      onFailure:
        - { name: again, type: retry, retryAfter: 5, retryLimit: 2, criteria: [{ condition: $statusCode == 429 }] }
      outputs: { id: $response.body#/id, sent: $request.body#/note, number: $response.header.X-Order }
    - stepId: read
      operationId: getOrder
      parameters: [{ name: orderId, in: path, value: $steps.order.outputs.id }]
      onFailure:
        - { name: isGone, type: goto, stepId: list, criteria: [{ condition: $statusCode == 404 }] }
      onSuccess: [{ name: isDone, type: end }]
    - stepId: list
      operationId: listOrders
      parameters: [{ name: limit, in: query, value: $inputs.limit }]
      successCriteria: [{ condition: "($statusCode < 300 && !($response.body[0].id == 'X')) || $inputs.limit >= 100" }]
      outputs: { first: $response.body#/0/id, two: { context: $response.body, selector: '$[0:2]', type: jsonpath } }
  outputs:
    token: $steps.token.outputs.token
    id: $steps.order.outputs.id
    sent: $steps.order.outputs.sent
    number: $steps.order.outputs.number
    first: $steps.list.outputs.first
    two: $steps.list.outputs.two
`;

describe.each(['curl', 'javascript', 'python'])('in %s', (language) => {
  test('workflows are called, calls tried again, steps skipped, and values handed on as they are', async () => {
    answers = {
      'POST /tokens': [{ status: 200, body: { token: 't-abc' } }],
      'POST /orders': [
        { status: 429, headers: { 'retry-after': '0' } },
        { status: 201, headers: { 'X-Order': '7' }, body: { id: 'a/b c' } },
      ],
      'GET /orders': [{ status: 200, body: [{ id: 1 }, { id: 2 }, { id: 3 }] }],
    };
    const { code, stdout, stderr } = await run(await write(nested), language, { ORDERS_NOTE: hostile });
    expect([code, stderr]).toEqual([0, '']);
    expect(received).toEqual([
      'POST /tokens - - {"name":"for Ada"}',
      ...Array(2).fill(`POST /orders Bearer t-abc k-2 ${JSON.stringify({ sku: 'b', note: hostile })}`),
      'GET /orders/a%2Fb%20c - - ',
      'GET /orders?limit=2 - - ',
    ]);
    for (const value of ['t-abc', 'a/b c', '7', 'two']) expect(stdout).toContain(value);
    if (language !== 'javascript')
      expect(JSON.parse(stdout)).toEqual({
        ...{ token: 't-abc', id: 'a/b c', sent: hostile, number: '7', first: 1, two: [{ id: 1 }, { id: 2 }] },
      });
  });

  test('a call is tried again as often as the workflow says, and then fails with its answer', async () => {
    answers = {
      'POST /tokens': [{ status: 200, body: { token: 't-abc' } }],
      'POST /orders': [{ status: 429, headers: { 'retry-after': '0' }, body: { title: 'Slow down' } }],
    };
    const { code, stderr } = await run(await write(nested), language, { ORDERS_NOTE: 'x' });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/order: 429.*Slow down/s);
    expect(received.filter((line) => line.startsWith('POST /orders'))).toHaveLength(3);
  });

  test('a step of another workflow that fails ends them both', async () => {
    answers = { 'POST /tokens': [{ status: 200, body: { token: 'T-1' } }] };
    const { code, stderr } = await run(await write(nested), language, { ORDERS_NOTE: 'x' });
    expect(code).not.toBe(0);
    expect(stderr).toMatch(/create: 200/);
    expect(received).toHaveLength(1);
  });

  test('an input that nobody gives is asked for by its variable', async () => {
    const { code, stderr } = await run(await write(nested), language);
    expect(code).not.toBe(0);
    expect(stderr).toContain('ORDERS_NOTE');
    expect(received).toEqual([]);
  });
});

test.each([
  [
    'a JSONPath criterion',
    `- workflowId: w
  steps:
    - stepId: a
      operationId: listOrders
      successCriteria: [{ context: $response.body, condition: '$[?@.id]', type: jsonpath }]`,
    'the JSONPath criterion `$[?@.id]`',
  ],
  [
    'a selector with a filter',
    `- workflowId: w
  steps:
    - stepId: a
      operationId: listOrders
      outputs: { b: { context: $response.body, selector: '$[?@.id]', type: jsonpath } }`,
    'the JSONPath `$[?@.id]`',
  ],
  [
    'a webhook',
    '- { workflowId: w, steps: [{ stepId: a, operationId: orderShipped }] }',
    'a step that waits for the webhook `order.shipped`',
  ],
])('says of %s that no program can be written', async (_, workflows, reason) => {
  expect(await write(workflows)).toEqual({ reason });
});

test('says so of a credential that is encoded before it is sent, instead of writing another one', async () => {
  const workflow = `- workflowId: w
  inputs: { type: object, properties: { pair: { type: string } } }
  steps:
    - stepId: a
      operationId: createOrder
      parameters:
        - { name: Authorization, in: header, value: 'Basic {$inputs.pair}' }
        - { name: Idempotency-Key, in: header, value: k }
      requestBody: { payload: { sku: A } }`;
  const description = ordersApi.replace('scheme: bearer', 'scheme: basic');
  expect(await write(workflow, description)).toEqual({
    reason: expect.stringMatching(/^values that cannot be sent: /),
  });
});
