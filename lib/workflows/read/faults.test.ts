import { describe, expect, it, test } from 'vitest';
import { arazzo, readFolder } from '#tests/workflow-folder.ts';

/** A workflow of one step, with more fields of the step and of the workflow. */
const one = (step: string, workflow = '') =>
  arazzo(`- workflowId: w
${workflow.replace(/^(?=.)/gm, '  ')}
  steps:
    - ${step.trim().replace(/\n/g, '\n      ')}`);
const list = 'stepId: s\noperationId: listOrders\n';
const order = `stepId: s
operationId: createOrder
parameters: [{ name: Idempotency-Key, in: header, value: k }]
requestBody: { payload: { sku: a } }
`;
const get = (value: string) =>
  `stepId: s\noperationId: getOrder\nparameters: [{ name: orderId, in: path, value: ${value} }]\n`;
const criterion = (text: string) => one(`${list}successCriteria: [${text}]`);
/** A step that waits for a webhook. */
const shipped = (more = '') => one(`stepId: s\noperationId: orderShipped\n${more}`).replace('1.0.1', '1.1.0');
const two = (first: string, second: string) =>
  arazzo(
    `- workflowId: w\n  steps:\n    - { stepId: a, operationId: listOrders, ${first} }\n    - { stepId: b, operationId: listOrders, ${second} }`,
  );

test.each<[string, string, string]>([
  ['a version that is none', one(list).replace('1.0.1', '2.0.0'), 'must name a version of the Arazzo'],
  [
    'a field that is none',
    one(`${list}outputz: {}`),
    '"outputz" is not a field of a step: did you mean "outputs"?',
  ],
  [
    'a wrong type',
    one(list).replace('title: Order workflows', 'title: 12'),
    'must be text, not 12: put it in quotes',
  ],
  ['a missing field', one('operationId: listOrders'), 'a step has no "stepId": add it'],
  ['no steps', arazzo('- { workflowId: w, steps: [] }'), 'the list is empty'],
  ['a field of 1.1 in 1.0', one(`${list}timeout: 100`), '"timeout" of a step came with Arazzo 1.1'],
  ['a source that is nowhere', one(list).replace('orders.yaml', 'order.yaml'), 'did you mean "orders.yaml"?'],
  ['an operation that is none', one('stepId: s\noperationId: listOrder'), 'did you mean "listOrders"?'],
  [
    'a source that is none',
    one('stepId: s\noperationId: $sourceDescriptions.order.x'),
    'there is no source description "order": did you mean "orders"?',
  ],
  [
    'a path that is none',
    one("stepId: s\noperationPath: '{$sourceDescriptions.orders.url}#/paths/~1order/get'"),
    'there is no operation "GET /order"',
  ],
  [
    'a path without method',
    one("stepId: s\noperationPath: '{$sourceDescriptions.orders.url}#/paths/~1orders'"),
    'names a path but no method',
  ],
  ['two calls in a step', one(`${list}workflowId: w`), 'stands beside "operationId"'],
  [
    'a channel of AsyncAPI',
    one("stepId: s\nchannelPath: 'x'").replace('1.0.1', '1.1.0'),
    'AsyncAPI, which is out of scope',
  ],
  ['a workflow that is none', one('stepId: s\nworkflowId: v'), 'there is no workflow "v"'],
  [
    'a parameter that is none',
    one(`${list}parameters: [{ name: limits, in: query, value: 1 }]`),
    'has no query parameter "limits"; did you mean "limit"?',
  ],
  [
    'a parameter elsewhere',
    one(`${list}parameters: [{ name: limit, in: header, value: 1 }]`),
    'it is in "query"',
  ],
  ['a parameter without place', one(`${list}parameters: [{ name: limit, value: 1 }]`), 'says no "in"'],
  [
    'a parameter that is missing',
    one('stepId: s\noperationId: getOrder'),
    'no value to the path parameter "orderId"',
  ],
  [
    'a parameter that stands twice',
    one(`${list}parameters: [{ name: limit, in: query, value: 1 }, { name: limit, in: query, value: 2 }]`),
    'stands twice',
  ],
  [
    'a body that is missing',
    one('stepId: s\noperationId: createToken'),
    'sends no body, which the operation requires',
  ],
  ['a body that is too much', one(`${list}requestBody: { payload: {} }`), 'the operation takes no body'],
  [
    'a media type that is none',
    one(order.replace('{ payload', '{ contentType: text/csv, payload')),
    'takes no "text/csv"',
  ],
  [
    'a member that is missing',
    one(order.replace('sku: a', 'note: a')),
    'has no "sku", which the body requires',
  ],
  [
    'a member that is none',
    one(order.replace('sku: a', 'sku: a, notes: b')),
    'the body has no "notes"; did you mean "note"?',
  ],
  ['an expression that is none', one(get('$inputz.id')), 'no runtime expression: did you mean "$inputs"?'],
  ['a dotted body', one(`${list}outputs: { id: $response.body.id }`), 'write "$response.body#/id"'],
  ['an output that is a constant', one(`${list}outputs: { id: abc }`), 'an output is taken from somewhere'],
  ['an input that is none', one(get('$inputs.id')), 'the workflow has no input "id"; there are none'],
  [
    'a part of an input with a dot',
    one(get('$inputs.a.b'), 'inputs: { type: object, properties: { a: {} } }'),
    'write "a#/b"',
  ],
  ['a step that is none', one(get('$steps.t.outputs.id')), 'there is no step "t"'],
  [
    'an output that is none',
    two(
      'outputs: { id: $response.body#/0/id }',
      'parameters: [{ name: limit, in: query, value: $steps.a.outputs.ids }]',
    ),
    'step "a" has no output "ids"; did you mean "id"?',
  ],
  [
    'a step that runs later',
    two(
      'parameters: [{ name: limit, in: query, value: $steps.b.outputs.n }]',
      'outputs: { n: $response.body#/0/id }',
    ),
    'step "b" runs later',
  ],
  ['an answer before it is there', one(get('$response.body#/id')), 'nothing was sent yet'],
  [
    'an answer in outputs of the workflow',
    one(list, 'outputs: { a: $response.body }'),
    'come from its steps',
  ],
  [
    'a pointer that no answer has',
    one(`${get('a')}outputs: { a: $response.body#/ids }`),
    'no response of the operation has it',
  ],
  [
    'an item of an object',
    one(`${list}outputs: { a: $response.body#/x }`),
    'no response of the operation has it',
  ],
  [
    'a header that no answer has',
    one(`${order}outputs: { a: $response.header.X-Ordre }`),
    'did you mean "X-Order"?',
  ],
  ['an expression in a text', one(get('"a{$inputs.id}"')), 'the workflow has no input "id"'],
  ['an embedded expression in a body', one(order.replace('sku: a', 'sku: "{$inputs.b}"')), 'no input "b"'],
  ['a message', one(`${list}outputs: { a: $message.payload }`), 'AsyncAPI are out of scope'],
  [
    'a component that is none',
    one(`${list}parameters: [{ reference: $components.parameters.p }]`),
    'there is no component "p"',
  ],
  [
    'a reference to something else',
    one(`${list}parameters: [{ reference: $components.inputs.p }]`),
    'must be "$components.parameters.<name>"',
  ],
  ['inputs that lead nowhere', one(list, "inputs: { $ref: '#/components/inputs/x' }"), 'leads nowhere'],
  [
    'inputs that are in a circle',
    one(list, "inputs: { $ref: '#/workflows/0/inputs' }"),
    '"$ref" leads to itself',
  ],
  ['inputs that are no object', one(list, 'inputs: { type: string }'), 'inputs have names'],
  [
    'a required input that is none',
    one(list, 'inputs: { type: object, required: [a], properties: {} }'),
    'requires "a"',
  ],
  [
    'a path that is no JSONPath',
    criterion("{ context: $response.body, type: jsonpath, condition: '$[' }"),
    'is no JSONPath',
  ],
  [
    'a pattern that is none',
    criterion("{ context: $statusCode, type: regex, condition: '(' }"),
    'is no regular expression',
  ],
  [
    'a pattern that looks around',
    criterion("{ context: $statusCode, type: regex, condition: '(?=a)' }"),
    'is no regular expression',
  ],
  ['no context', criterion("{ type: regex, condition: '2' }"), 'has no "context"'],
  ['XPath', criterion("{ context: $response.body, type: xpath, condition: '/a' }"), 'XPath is not supported'],
  ['a condition that is none', criterion("{ condition: '$statusCode = 200' }"), 'is no condition'],
  ['a condition about nothing', criterion("{ condition: 'true' }"), 'names no value'],
  ['an input in a condition', criterion("{ condition: '$statusCode == $inputs.x' }"), 'no input "x"'],
  [
    'an action that leads nowhere',
    one(`${list}onSuccess: [{ name: a, type: goto }]`),
    'it needs "stepId" or "workflowId"',
  ],
  [
    'an action to a step that is none',
    one(`${list}onSuccess: [{ name: a, type: goto, stepId: t }]`),
    'there is no step "t"',
  ],
  ['a retry on success', one(`${list}onSuccess: [{ name: a, type: retry }]`), 'must be one of end, goto'],
  [
    'a limit of no retry',
    one(`${list}onFailure: [{ name: a, type: end, retryLimit: 2 }]`),
    'means nothing to an action of type "end"',
  ],
  ['a circle of goto', two('', 'onSuccess: [{ name: x, type: goto, stepId: a }]'), 'leads round without end'],
  [
    'a circle of failures',
    two('', 'onFailure: [{ name: x, type: goto, stepId: a }]'),
    'leads round without end',
  ],
  ['a workflow that calls itself', one('stepId: s\nworkflowId: w'), 'calls itself without end'],
  [
    'workflows that depend on each other',
    arazzo(
      '- { workflowId: a, dependsOn: [b], steps: [{ stepId: s, operationId: listOrders }] }\n- { workflowId: b, dependsOn: [a], steps: [{ stepId: s, operationId: listOrders }] }',
    ),
    'needs this one in turn',
  ],
  ['an id that stands twice', two('', '').replace('stepId: b', 'stepId: a'), 'is the stepId of another one'],
  [
    'an id that no expression can name',
    one(list.replace('stepId: s', 'stepId: a b')),
    'cannot be named in an expression',
  ],
  [
    'an action that stands twice',
    one(`${list}onSuccess: [{ name: a, type: end }, { name: a, type: end }]`),
    'the action "a" stands twice',
  ],
  [
    'an input of a workflow that is none',
    arazzo(
      '- { workflowId: a, steps: [{ stepId: s, workflowId: b, parameters: [{ name: x, value: 1 }] }] }\n- { workflowId: b, inputs: { type: object, required: [y], properties: { y: {} } }, steps: [{ stepId: s, operationId: listOrders }] }',
    ),
    'workflow "b" has no input "x"',
  ],
  [
    'values of a workflow that is not run',
    arazzo(
      '- { workflowId: a, steps: [{ stepId: s, operationId: listOrders, parameters: [{ name: limit, in: query, value: $workflows.b.outputs.n }] }] }\n- { workflowId: b, outputs: { n: $steps.s.outputs.n }, steps: [{ stepId: s, operationId: listOrders, outputs: { n: $response.body#/0/id } }] }',
    ),
    'is not run before',
  ],
  ['a parameter of a webhook', shipped('parameters: [{ name: a, in: query, value: 1 }]'), 'sends nothing'],
  ['a body of a webhook', shipped('requestBody: { payload: { id: a } }'), 'sends nothing'],
  [
    'a parameter of the workflow beside a webhook alone',
    one('stepId: s\noperationId: orderShipped', 'parameters: [{ name: webhook-id, in: header, value: 1 }]'),
    'no step calls anything that has the parameter "webhook-id"',
  ],
  ['the answer to a webhook', shipped('outputs: { id: $response.body#/id }'), 'it has the request alone'],
  [
    'a status in a webhook',
    shipped("successCriteria: [{ condition: '$statusCode == 200' }]"),
    'request alone',
  ],
  ['a webhook that is sent', shipped('action: send'), 'can only be received'],
  ['an operation that is received', one(`${list}action: receive`).replace('1.0.1', '1.1.0'), 'AsyncAPI'],
  [
    'a pointer that no webhook has',
    shipped('outputs: { a: $request.body#/ids }'),
    'no request of the webhook has it',
  ],
  [
    'a header that no webhook has',
    shipped('outputs: { a: $request.header.webhook-ids }'),
    'did you mean "webhook-id"?',
  ],
  ['a webhook that is none', one('stepId: s\noperationId: orderShiped'), 'did you mean "orderShipped"?'],
  [
    'the path of a webhook',
    one("stepId: s\noperationPath: '{$sourceDescriptions.orders.url}#/paths/order.shipped/post'"),
    'there is no operation "POST order.shipped"',
  ],
  [
    'a parameter that no step takes',
    one(list, 'parameters: [{ name: x, in: header, value: 1 }]'),
    'no step calls anything that has the parameter "x"',
  ],
])('%s is a fault', async (_, text, message) => {
  const { said, faults } = await readFolder({ 'a.arazzo.yaml': text });
  expect(said.join('\n')).toContain(message);
  for (const fault of faults)
    expect(fault).toMatchObject({ file: 'a.arazzo.yaml', line: expect.any(Number) });
});

test.each<[string, string]>([
  [
    'values of a step that a retry runs',
    two(
      'onFailure: [{ name: r, type: retry, stepId: b }], parameters: [{ name: limit, in: query, value: $steps.b.outputs.n }]',
      'outputs: { n: $response.body#/0/id }',
    ),
  ],
  [
    'asking until it is there',
    two(
      'onSuccess: [{ name: x, type: end, criteria: [{ condition: $response.body#/0/id != null }] }]',
      'onSuccess: [{ name: x, type: goto, stepId: a }]',
    ),
  ],
  ['a constant with a dollar', one(get('$100'))],
  [
    'dots in conditions',
    one(
      `${list}successCriteria: [{ condition: "$response.body[0].id == $inputs.user.id" }]`,
      'inputs: { type: object, properties: { user: {} } }',
    ),
  ],
  ['a credential', one(order.replace('[{', '[{ name: authorization, in: header, value: x }, {'))],
  [
    'a selector of 1.1',
    one(`${list}outputs: { id: { context: $response.body, selector: '$[0].id', type: jsonpath } }`).replace(
      '1.0.1',
      '1.1.0',
    ),
  ],
  [
    'a webhook that is waited for',
    shipped(
      `action: receive
timeout: 500
successCriteria: [{ condition: "$request.body#/id == 'a' && $method == 'POST'" }]
outputs: { event: $request.header.Webhook-Id, lines: $request.body#/lines/0/sku }`,
    ),
  ],
  [
    'a webhook of a named source, in 1.0',
    one('stepId: s\noperationId: $sourceDescriptions.orders.orderShipped'),
  ],
  ['extensions', one(`${list}x-note: { a: 1 }`)],
])('%s is right', async (_, text) => {
  const { said, workflows } = await readFolder({ 'a.arazzo.yaml': text });
  expect(said).toEqual([]);
  expect(workflows).toHaveLength(1);
});

it('says where a fault stands', async () => {
  const { faults } = await readFolder({
    'workflows/a.arazzo.yaml': one('stepId: s\noperationId: nope').replace('orders.yaml', '../orders.yaml'),
  });
  expect(faults).toMatchObject([
    {
      file: 'workflows/a.arazzo.yaml',
      line: 10,
      column: 9,
      pointer: '#/workflows/0/steps/0/operationId',
      severity: 'error',
    },
  ]);
});

describe('hostile files', () => {
  const deep = (count: number) => `${'{ a: '.repeat(count)}1${' }'.repeat(count)}`;
  test.each<[string, string]>([
    ['deep bodies', one(order.replace('{ sku: a }', deep(90)))],
    ['deep files', one(order.replace('{ sku: a }', deep(5000)))],
    [
      'long lists',
      arazzo(
        Array.from(
          { length: 1500 },
          (_, at) => `- { workflowId: w${at}, steps: [{ stepId: s, operationId: listOrders }] }`,
        ).join('\n'),
      ),
    ],
    [
      'bombs of references',
      one(list, `inputs: { type: object, properties: { a: { $ref: '#/components/inputs/a0' } } }`).concat(
        '\ncomponents:\n  inputs:\n',
        Array.from(
          { length: 30 },
          (_, at) =>
            `    a${at}: { type: object, properties: { x: { $ref: '#/components/inputs/a${at + 1}' }, y: { $ref: '#/components/inputs/a${at + 1}' } } }`,
        ).join('\n'),
        '\n    a30: { type: string }\n',
      ),
    ],
    [
      'parts that double what they are made of',
      one(list, `inputs: { $ref: '#/components/inputs/a' }`).concat(
        `\ncomponents: { inputs: { a: { allOf: [{ $ref: '#/components/inputs/a' }, { $ref: '#/components/inputs/a' }] } } }`,
      ),
    ],
    [
      'bombs of aliases',
      `a: &a [1,2,3,4,5,6,7,8,9]\n${'bcdefghij'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[at]}`).join(',')}]`)
        .join('\n')}\narazzo: 1.0.1`,
    ],
  ])('%s end with a fault', async (_, text) => {
    const { faults } = await readFolder({ 'a.arazzo.yaml': text });
    expect(faults.length).toBeGreaterThan(0);
  });

  it('take names of prototypes as names', async () => {
    const text = one(
      `${order.replace('sku: a', 'sku: a, __proto__: { polluted: true }')}outputs: { constructor: $response.body }`,
      'inputs: { type: object, properties: { __proto__: { type: string }, toString: {} } }',
    );
    const { workflows, said } = await readFolder({ 'a.arazzo.yaml': text });
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(said).toEqual([expect.stringContaining('the body has no "__proto__"')]);
    expect(workflows[0]?.inputs.map(({ name }) => name)).toEqual(['__proto__', 'toString']);
  });
});
