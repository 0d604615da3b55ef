import { describe, expect, it } from 'vitest';
import { renderPage } from '#lib/render/render-page.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf, OperationParts } from '#tests/render-operation.tsx';

const description = `openapi: 3.2.0
info: { title: A, version: '1', description: 'Shown <!-- unsaid -->' }
paths:
  /a:
    post:
      operationId: op
      summary: Op
      description: |
        - one
          <!-- unsaid
          too -->
        - two
      parameters:
        - { name: limit, in: query, schema: { type: integer }, example: ten, description: 'x <!-- unsaid -->' }
      requestBody:
        content:
          application/json:
            schema: { $ref: '#/components/schemas/User' }
            example: { name: 7 }
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: { $ref: '#/components/schemas/User' }
              examples:
                good: { value: { name: anna, id: 'a' } }
                bad: { serializedValue: '{"name": "anna"}' }
components:
  schemas:
    User:
      type: object
      required: [id, name]
      properties:
        id: { type: string, readOnly: true }
        name: { type: string }
        age: { $ref: '#/components/schemas/Age' }
        tags: { type: array, items: { type: string, maxLength: 3, examples: [red, green] } }
        size: { type: number, example: 1.5 }
    Age: { type: integer, maximum: 150, example: 200 }
`;

const marks = [
  'Does not match its schema: it is string, and must be integer.',
  'This example does not match its schema: "name" is number, and must be string.',
  'This example does not match its schema: "id" is missing.',
];

/** Of examples that stand in the schema: `age` and `tags` are shown as sent and as received. */
const schemaMarks = [
  /example\W+200\W+which does not match its schema: it must be at most 150, and is 200/,
  /example\W+green\W+which does not match its schema: it must .*\b3\b/,
];

describe('a published example that its own schema refuses', async () => {
  const site = readSite({ 'it.yaml': description });
  const [api] = await site.getApis();
  const operation = await site.getOperation('it', 'op');
  if (!api || !operation) throw new Error('nothing was read');
  const html = await htmlOf(<OperationParts api={api} operation={operation} />);
  const page = html.replace(/<[^>]*>/g, '').replaceAll('&quot;', '"');
  const markdown = (await renderPage('/reference/it/op', site)) ?? '';

  it.each([
    ['the page', page],
    ['Markdown', markdown.replaceAll('\\', '')],
  ])('is marked in %s, and only it', (_, text) => {
    for (const mark of marks) expect(text).toContain(mark);
    expect(text.match(/oes not match its schema: /g)).toHaveLength(marks.length + 2 * schemaMarks.length);
    for (const mark of schemaMarks) expect(text).toMatch(mark);
  });

  it.each([
    ['user', schemaMarks],
    ['age', schemaMarks.slice(0, 1)],
  ])('is marked in the Markdown of the schema %s', async (slug, said) => {
    const text = (await renderPage(`/reference/it/schemas/${slug}`, site)) ?? '';
    for (const mark of said) expect(text).toMatch(mark);
  });

  it('and no comment of its author is shown', () => {
    expect(markdown).toContain('- two');
    for (const text of [html, markdown, api.description]) expect(text).not.toContain('unsaid');
  });
});
