import { expect, it } from 'vitest';
import { arazzo, readFolder } from '#tests/workflow-folder.ts';

const whole = `- workflowId: orderAgain
  summary: Order what was ordered before
  description: Takes the *last* order.
  inputs: { $ref: '#/components/inputs/again' }
  parameters:
    - { name: Authorization, in: header, value: 'Bearer {$steps.token.outputs.value}' }
  successActions:
    - { name: done, type: end, criteria: [{ condition: $statusCode == 304 }] }
  failureActions:
    - { reference: $components.failureActions.later }
  steps:
    - stepId: token
      operationId: createToken
      requestBody: { payload: { name: $inputs.name } }
      outputs: { value: $response.body#/token }
    - stepId: create-order
      operationPath: '{$sourceDescriptions.orders.url}#/paths/~1orders/post'
      parameters:
        - { name: Idempotency-Key, in: header, value: $inputs.key }
      requestBody:
        contentType: application/json
        payload: { sku: old }
        replacements: [{ target: /sku, value: $inputs.sku }]
      successCriteria:
        - condition: $statusCode == 201 && $response.body.id != null
        - { context: $response.body, type: jsonpath, condition: '$[?@.sku == "{$inputs.sku}"]' }
      onFailure:
        - { name: later, type: end }
      outputs: { id: $response.body#/id, order: $response.header.X-Order }
  outputs: { id: $steps.create-order.outputs.id }
`;
const components = `components:
  inputs:
    again:
      type: object
      required: [name, sku]
      properties:
        name: { $ref: '#/components/inputs/again/properties/sku' }
        sku: { type: string, description: What to order, examples: [A-1] }
        key: { type: string, format: password, default: k1 }
  failureActions:
    later: { name: later, type: retry, retryAfter: 2, retryLimit: 3, criteria: [{ condition: $statusCode == 429 }] }
`;

it('reads a workflow with what it refers to', async () => {
  const { workflows, faults } = await readFolder({
    'workflows/again.arazzo.yaml': arazzo(whole, { more: components }).replace(
      'url: orders',
      'url: ../orders',
    ),
  });
  expect(faults).toEqual([]);
  expect(workflows).toHaveLength(1);
  expect(workflows[0]).toMatchObject({
    api: 'orders',
    slug: 'order-again',
    workflowId: 'orderAgain',
    title: 'Order what was ordered before',
    source: { file: 'workflows/again.arazzo.yaml' },
    inputs: [
      { name: 'name', isRequired: true, schema: { type: 'string' }, initial: 'A-1', isSecret: false },
      { name: 'sku', isRequired: true, description: 'What to order' },
      { name: 'key', isRequired: false, initial: 'k1', isSecret: true },
    ],
    outputs: [{ name: 'id', value: '$steps.create-order.outputs.id' }],
  });
  const [token, create] = workflows[0]?.steps ?? [];
  expect(token).toMatchObject({
    call: { kind: 'operation', api: 'orders', operation: { slug: 'create-token', method: 'POST' } },
    parameters: [],
    onSuccess: [{ name: 'done', type: 'end' }],
    onFailure: [{ name: 'later', type: 'retry', retryAfter: 2, retryLimit: 3 }],
  });
  expect(create).toMatchObject({
    title: 'Create order',
    parameters: [
      { name: 'Idempotency-Key', in: 'header', value: '$inputs.key' },
      { name: 'Authorization', in: 'header' },
    ],
    requestBody: { replacements: [{ target: '/sku', type: 'jsonpointer', value: '$inputs.sku' }] },
    onFailure: [{ name: 'later', type: 'end' }],
  });
});

it('reads calls of workflows, of this file and others, and sorts what they depend on', async () => {
  const other = arazzo(`- workflowId: sign-in
  inputs: { type: object, required: [name], properties: { name: { type: string } } }
  steps:
    - { stepId: token, operationId: createToken, requestBody: { payload: { name: $inputs.name } }, outputs: { t: $response.body#/token } }
  outputs: { token: $steps.token.outputs.t }`);
  const own = arazzo(`- workflowId: last
  dependsOn: [middle]
  steps:
    - stepId: signIn
      workflowId: $sourceDescriptions.auth.sign-in
      parameters: [{ name: name, value: me }]
      outputs: { token: $outputs.token }
    - { stepId: list, operationId: listOrders }
- workflowId: middle
  dependsOn: [first]
  steps: [{ stepId: list, operationId: listOrders }]
- workflowId: first
  steps: [{ stepId: list, operationId: listOrders }]`).replace(
    'type: openapi }',
    'type: openapi }\n  - { name: auth, url: workflows/auth.arazzo.yml, type: arazzo }',
  );
  const files = { 'workflows/auth.arazzo.yml': other.replace('url: orders', 'url: ../orders') };
  const { workflows, faults } = await readFolder({ ...files, 'arazzo.yaml': own });
  expect(faults).toEqual([]);
  const [last] = workflows;
  expect(last?.dependsOn.map(({ slug }) => slug)).toEqual(['first', 'middle']);
  expect(last).toMatchObject({
    api: 'orders',
    steps: [
      {
        call: { kind: 'workflow', workflow: { api: 'orders', slug: 'sign-in', workflowId: 'sign-in' } },
        parameters: [{ name: 'name', value: 'me' }],
      },
      {},
    ],
  });
});

it('leaves out a workflow with a fault and what runs it, and nothing else', async () => {
  const { workflows, faults } = await readFolder({
    'a.arazzo.yaml': arazzo(`- workflowId: faulty
  steps: [{ stepId: one, operationId: nothing }]
- workflowId: runsIt
  steps: [{ stepId: one, operationId: listOrders }, { stepId: two, workflowId: faulty }]
- workflowId: sound
  steps: [{ stepId: one, operationId: listOrders }]`),
    'b.arazzo.yaml': 'arazzo: [',
    'c.arazzo.yaml': arazzo(`- workflowId: also
  steps: [{ stepId: one, operationId: listOrders }]`),
  });
  expect(workflows.map(({ workflowId }) => workflowId)).toEqual(['sound', 'also']);
  expect([...new Set(faults.map(({ file }) => file))].sort()).toEqual(['a.arazzo.yaml', 'b.arazzo.yaml']);
});

it('leaves out what leads to a workflow with a fault, by whichever action', async () => {
  const steps = 'steps: [{ stepId: one, operationId: listOrders }]';
  const goto = (workflowId: string) =>
    `{ name: x, type: goto, workflowId: ${workflowId}, criteria: [{ condition: $statusCode == 200 }] }`;
  const { workflows } = await readFolder({
    'a.arazzo.yaml': arazzo(
      `- workflowId: faulty
  steps: [{ stepId: one, operationId: listOrders, outputs: { a: plain } }]
- workflowId: leadsThere
  steps: [{ stepId: one, operationId: listOrders, onSuccess: [${goto('faulty')}] }]
- workflowId: leadsThereByAll
  successActions: [${goto('nowhere')}]
  ${steps}
- workflowId: leadsThereByComponent
  failureActions: [{ reference: $components.failureActions.there }]
  ${steps}
- workflowId: leadsToThose
  steps: [{ stepId: one, operationId: listOrders, onFailure: [${goto('leadsThere')}] }]
- { workflowId: nowhere, steps: [{ stepId: one, operationId: nothing }] }
- { workflowId: runsAfter, dependsOn: [nowhere], ${steps} }
- workflowId: round
  steps: [{ stepId: one, operationId: listOrders, onSuccess: [${goto('round')}] }]`,
      { more: `components: { failureActions: { there: ${goto('faulty')} } }` },
    ),
  });
  expect(workflows.map(({ workflowId }) => workflowId)).toEqual(['round']);
});

it('tells workflows that lead to one another without end, by whichever action', async () => {
  const { said } = await readFolder({
    'a.arazzo.yaml': arazzo(`- workflowId: round
  successActions: [{ name: x, type: goto, workflowId: round }]
  steps: [{ stepId: one, operationId: listOrders }]`),
  });
  expect(said).toEqual(['the workflow calls itself without end']);
});

it('reads what is internal for who is', async () => {
  const files = {
    'a.arazzo.yaml': arazzo(`- workflowId: own
  x-internal: true
  steps: [{ stepId: one, operationId: listOrders }]
- workflowId: public
  steps: [{ stepId: one, operationId: listOrders }]`),
  };
  const idsOf = async (showsInternal: boolean) =>
    (await readFolder(files, { showsInternal })).workflows.map(({ workflowId }) => workflowId);
  expect(await idsOf(false)).toEqual(['public']);
  expect(await idsOf(true)).toEqual(['own', 'public']);
});
