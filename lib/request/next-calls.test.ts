import { expect, it } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { nextCalls } from './next-calls.ts';

const description = `
openapi: 3.1.0
info: { title: Shop, version: "1" }
paths:
  /teams/{team_id}/orders:
    post:
      operationId: createOrder
      parameters: [{ name: team_id, in: path, required: true, schema: { type: string } }]
      responses:
        "201":
          description: Made
          content: { application/json: { example: { id: o1, team: { teamId: t1 }, customer_id: c1 } } }
        "400": { description: Not made }
  /teams/{team_id}/orders/{id}:
    parameters:
      - { name: team_id, in: path, required: true, schema: { type: string } }
      - { name: id, in: path, required: true, schema: { type: string } }
    get: { operationId: getOrder, responses: { "200": { description: It } } }
  /customers/{customerId}:
    parameters: [{ name: customerId, in: path, required: true, schema: { type: string } }]
    get:
      operationId: getCustomer
      responses:
        "200":
          description: The customer
          content: { application/json: { example: { customerId: c1 } } }
          links:
            orders: { operationId: createOrder, parameters: { team_id: $response.body#/team }, requestBody: { a: 1 } }
            elsewhere: { operationRef: "https://other.example/api.json#/paths/~1x/get" }
  /invoices/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get: { operationId: getInvoice, responses: { "200": { description: It } } }
  /ping:
    get: { operationId: ping, responses: { "200": { description: Here } } }
`;

async function nextOf(slug: string, status: string) {
  const site = await readSite({ 'shop.yaml': description });
  const [api, operation] = [await site.getApi('shop'), await site.getOperation('shop', slug)];
  const response = operation?.responses.find((each) => each.status === status);
  if (!api || !operation || !response) throw new Error(`There is no ${slug} ${status}.`);
  const others = api.tags.flatMap(({ operations }) => operations);
  return nextCalls(operation, response, others).map(({ operation: target, ...given }) => [
    target.slug,
    given,
  ]);
}

it('follows the links of an answer, but to operations that are not here', async () => {
  expect(await nextOf('get-customer', '200')).toEqual([
    [
      'create-order',
      { parameters: [{ name: 'team_id', value: '$response.body#/team' }], requestBody: { a: 1 } },
    ],
  ]);
});

it('suggests, without links, the operations whose path the answer can fill', async () => {
  expect(await nextOf('create-order', '201')).toEqual([
    [
      'get-order',
      {
        parameters: [
          { name: 'team_id', value: '$response.body#/team/teamId' },
          { name: 'id', value: '$response.body#/id' },
        ],
      },
    ],
    ['get-customer', { parameters: [{ name: 'customerId', value: '$response.body#/customer_id' }] }],
  ]);
});

it('suggests nothing after an error', async () => {
  expect(await nextOf('create-order', '400')).toEqual([]);
});
