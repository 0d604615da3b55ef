import { expect, test } from 'vitest';
import type { RowNote } from '#lib/changes/row-notes.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { ErrorTable } from './error-table.tsx';
import { Responses } from './responses.tsx';

const description = `openapi: 3.1.0
info: { title: It, version: '1' }
components:
  schemas:
    Problem: { type: object, properties: { detail: { type: string, description: What went wrong } } }
    Busy: { type: object, properties: { after: { type: integer } } }
  responses:
    Problem: { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
paths:
  /it:
    get:
      operationId: it
      responses:
        '200': { description: Yes, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
        '400': { $ref: '#/components/responses/Problem' }
        '404': { $ref: '#/components/responses/Problem' }
        '429': { description: Later, content: { application/json: { schema: { $ref: '#/components/schemas/Busy' } } } }
        default: { $ref: '#/components/responses/Problem' }
`;

async function responsesOf(notesOf: (anchor: string) => readonly RowNote[] = () => []): Promise<string> {
  const operation = await readSite({ 'it.yaml': description }).getOperation('it', 'it');
  if (operation === undefined) throw new Error('no operation');
  const links = { schemaHref: () => undefined, notesOf };
  return htmlOf(
    <>
      <Responses operation={operation} links={links} />
      <ErrorTable operation={operation} links={links} />
    </>,
  );
}

const count = (html: string, text: string) => html.split(text).length - 1;

test('a body that several errors have is drawn once, with the address of each; that of a success stands on its own', async () => {
  const html = await responsesOf();
  expect(count(html, 'What went wrong')).toBe(2);
  for (const status of ['200', '400', '404', '429', 'default']) {
    const row = status === '429' ? 'after' : 'detail';
    expect(count(html, ` id="response-${status}.${row}"`), status).toBe(1);
    expect(count(html, ` id="response-${status}:body"`), status).toBe(1);
  }
  expect(html).toContain('Body of 400, 404, default');
});

test('a body that a version changed for one status alone is not shared', async () => {
  const note: RowNote = { words: 'since', version: '1.1.0', href: '/changelog' };
  const html = await responsesOf((anchor) => (anchor === 'response-404.detail' ? [note] : []));
  expect(html).toContain('Body of 400, default');
  expect(count(html, 'What went wrong')).toBe(3);
});
