import { expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { Contents } from './contents.tsx';

async function contentsOf(operation: string, group = 'paths:\n  /it:'): Promise<string> {
  const site = readSite({
    'it.yaml': `openapi: 3.1.0
info: { title: It, version: '1' }
${group}
    post: { operationId: it, ${operation} }
`,
  });
  const read = await site.getOperation('it', 'it');
  if (read === undefined) throw new Error('no operation');
  return (await htmlOf(<Contents operation={read} />)).replace(/<!--.*?-->/g, '');
}

const body = 'requestBody: { content: { application/json: { schema: { type: object } } } }';

test('leads to what is sent and to each status', async () => {
  const html = await contentsOf(
    `parameters: [{ name: a, in: query, schema: {} }], ${body}, responses: { '200': { description: Yes }, '404': { description: No } }`,
  );
  for (const anchor of ['parameters', 'request-body', 'response-200', 'response-404'])
    expect(html).toContain(`href="#${anchor}"`);
  expect(html.indexOf('Returns')).toBeLessThan(html.indexOf('#response-200'));
  expect(html.indexOf('Errors')).toBeLessThan(html.indexOf('#response-404'));
  expect(html).not.toContain('Nothing to send');
});

test('says that there is nothing to send, and names no errors where there are none', async () => {
  const html = await contentsOf("responses: { '204': { description: Yes } }");
  expect(html).toContain('Nothing to send');
  expect(html).not.toContain('Errors');
});

test('says of a webhook what it holds and how to answer', async () => {
  const html = await contentsOf(`${body}, responses: { '200': { description: Yes } }`, 'webhooks:\n  it:');
  expect(html).toContain('Payload');
  expect(html).toContain('Answer');
  expect(html).not.toContain('Returns');
});
