import { describe, expect, it, test } from 'vitest';
import { readSiteWithWorkflows } from '#tests/read-site.ts';
import { arazzo, ordersApi } from '#tests/workflow-folder.ts';
import { collectPermalinks } from '../links/collect-permalinks.ts';
import { resolveLink } from '../links/resolve-link.ts';
import { listPages } from './list-pages.ts';
import { renderPage } from './render-page.ts';
import { searchRecords } from './search-records.ts';

const workflows = arazzo(`- workflowId: orderIt
  summary: Order it
  description: Makes an order and reads it.
  inputs: { type: object, required: [sku], properties: { sku: { type: string, description: What to order }, to: { type: object, properties: { city: { type: string } } } } }
  steps:
    - stepId: create
      operationId: createOrder
      parameters: [{ name: Idempotency-Key, in: header, value: 'key-{$inputs.sku}' }]
      requestBody: { payload: { sku: $inputs.sku, note: again } }
      outputs: { id: $response.body#/id }
      onFailure: [{ name: busy, type: retry, retryAfter: 2, retryLimit: 3, criteria: [{ condition: $statusCode == 429 }] }]
    - stepId: read
      operationId: getOrder
      parameters: [{ name: orderId, in: path, value: $steps.create.outputs.id }]
      successCriteria: [{ condition: $statusCode == 200 }]
  outputs: { id: $steps.create.outputs.id }
- workflowId: again
  steps: [{ stepId: run, workflowId: orderIt, parameters: [{ name: sku, value: a }], outputs: { id: $outputs.id } }]`);

const site = await readSiteWithWorkflows({ 'orders.yaml': ordersApi }, { 'o.arazzo.yaml': workflows });

describe('workflows', () => {
  it('have pages, in the list of all', async () => {
    const paths = (await listPages(site)).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('/workflows'))).toEqual([
      '/workflows/orders',
      '/workflows/orders/order-it',
      '/workflows/orders/again',
    ]);
  });

  it('have Markdown', async () => {
    const page = await renderPage('/workflows/orders/order-it', site);
    for (const said of [
      '# Order it',
      'Makes an order and reads it.',
      '`sku` · string',
      '- `sku`: used in Create',
      '### 1. Create',
      '[Create order](https://docs.example/reference/orders/create-order.md): `POST /orders`',
      '- `Idempotency-Key` (header): `key-{$inputs.sku}`',
      '- `note` (body): `"again"`',
      '- `id`: `$response.body#/id`\n  - used in Read, output `id`',
      '`busy`: if `$statusCode == 429`, tries again, 3 times at most, after 2 s each',
      '### 2. Read',
      '- `$statusCode == 200`',
      '## Outputs',
    ])
      expect(page).toContain(said);
    expect(await renderPage('/workflows/orders', site)).toContain('order-it.md), 2 steps');
    expect(await renderPage('/reference/orders/get-order', site)).toContain('Part of: [Order it](');
    expect(await renderPage('/reference/orders', site)).toContain('## Workflows');
  });

  test.each(['/workflows', '/workflows/nope', '/workflows/orders/nope', '/workflows/orders/order-it/x'])(
    '%s is no page',
    async (path) => {
      expect(await renderPage(path, site)).toBeUndefined();
    },
  );

  it('have permanent ids that lead to their places', async () => {
    const ids = [...(await collectPermalinks(site, []))].filter((id) => id.startsWith('workflows/'));
    expect(ids).toEqual([
      'workflows/orders',
      'workflows/orders/order-it',
      'workflows/orders/order-it/inputs',
      'workflows/orders/order-it/inputs.sku',
      'workflows/orders/order-it/inputs.to',
      'workflows/orders/order-it/inputs.to.city',
      'workflows/orders/order-it/steps',
      'workflows/orders/order-it/step.create',
      'workflows/orders/order-it/step.create.outputs.id',
      'workflows/orders/order-it/step.read',
      'workflows/orders/order-it/run',
      'workflows/orders/order-it/program',
      'workflows/orders/order-it/outputs',
      'workflows/orders/order-it/outputs.id',
      'workflows/orders/again',
      'workflows/orders/again/steps',
      'workflows/orders/again/step.run',
      'workflows/orders/again/step.run.outputs.id',
      'workflows/orders/again/run',
      'workflows/orders/again/program',
    ]);
    for (const id of ids)
      expect(await resolveLink(id, site, [], undefined), id).toMatchObject({ kind: 'found' });
    expect(await resolveLink('workflows/orders/order-it/step.raed', site, [], undefined)).toMatchObject({
      kind: 'unknown',
      nearest: expect.arrayContaining([
        expect.objectContaining({ id: 'workflows/orders/order-it/step.read' }),
      ]),
    });
  });

  it('are found', async () => {
    const records = [];
    for await (const record of searchRecords(site, [])) records.push(record);
    expect(records).toContainEqual(
      expect.objectContaining({ kind: 'workflow', title: 'Order it', names: ['orderIt'] }),
    );
    expect(records).toContainEqual(
      expect.objectContaining({
        kind: 'step',
        title: 'Create',
        context: 'Order it',
        url: '/workflows/orders/order-it#step.create',
      }),
    );
  });
});
