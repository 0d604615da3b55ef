import { expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { Glance } from './glance.tsx';

const objects = '{ type: object, properties: { id: { type: string } } }';

async function glanceOf(request: string, response: string): Promise<string> {
  const site = readSite({
    'it.yaml': `openapi: 3.1.0
info: { title: It, version: '1' }
components: { schemas: { Cat: ${objects}, Dog: ${objects} } }
paths:
  /it:
    post:
      operationId: it
      requestBody: { required: true, content: ${request} }
      responses: { '200': { description: Done, content: ${response} } }
`,
  });
  const operation = await site.getOperation('it', 'it');
  if (operation === undefined) throw new Error('no operation');
  const html = await htmlOf(<Glance operation={operation} />);
  return html.replace(/<!--.*?-->/g, '');
}

const oneOf = '{ oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }';

test('a body without properties of its own is named by its type, with a link to where it is said', async () => {
  const html = await glanceOf(
    `{ application/json: { schema: ${oneOf} } }`,
    '{ application/json: { schema: { type: array, items: { type: number } } } }',
  );
  expect(html).toContain('<a href="#body">Cat or Dog</a>');
  expect(html).toContain('<a href="#response-200:body">array of number</a>');
  expect(html).not.toContain('nothing');
});

test('a body without a schema is named by its media type', async () => {
  const html = await glanceOf('{ application/pdf: {} }', '{ text/plain: {} }');
  expect(html).toContain('<a href="#body">application/pdf</a>');
  expect(html).toContain('<a href="#response-200:body">text/plain</a>');
});

test('the properties of a body are named one by one', async () => {
  const html = await glanceOf(
    '{ application/json: { schema: { $ref: "#/components/schemas/Cat" } } }',
    '{ application/json: { schema: { $ref: "#/components/schemas/Cat" } } }',
  );
  expect(html).toContain('<a href="#body.id"><code>id</code>');
  expect(html).toContain('<a href="#response-200.id"><code>id</code></a>');
});
