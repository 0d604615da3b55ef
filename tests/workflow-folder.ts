import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { descriptionDirectory } from '#lib/workflows/read/description-directory.ts';
import type { ReadOptions } from '#lib/workflows/read/library.ts';
import { readWorkflows } from '#lib/workflows/read/read-workflows.ts';

/** An API of four operations and a webhook, as workflows of the tests call it. */
export const ordersApi = `openapi: 3.1.0
info: { title: Orders, version: '1' }
components:
  securitySchemes: { token: { type: http, scheme: bearer } }
  schemas:
    Order:
      type: object
      additionalProperties: false
      required: [id]
      properties:
        id: { type: string }
        lines: { type: array, items: { type: object, properties: { sku: { type: string } } } }
    NewOrder:
      type: object
      additionalProperties: false
      required: [sku]
      properties: { sku: { type: string }, note: { type: string } }
paths:
  /tokens:
    post:
      operationId: createToken
      requestBody:
        required: true
        content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string } } } } }
      responses:
        '200': { description: OK, content: { application/json: { schema: { type: object, properties: { token: { type: string } } } } } }
  /orders:
    get:
      operationId: listOrders
      parameters: [{ name: limit, in: query, schema: { type: integer } }]
      responses:
        '200': { description: OK, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Order' } } } } }
    post:
      operationId: createOrder
      security: [{ token: [] }]
      parameters: [{ name: Idempotency-Key, in: header, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/NewOrder' } } }
      responses:
        '201':
          description: Created
          headers: { X-Order: { schema: { type: string } } }
          content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
  /orders/{orderId}:
    get:
      operationId: getOrder
      parameters: [{ name: orderId, in: path, required: true, schema: { type: string } }]
      responses:
        '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }
webhooks:
  order.shipped:
    post:
      operationId: orderShipped
      parameters: [{ name: webhook-id, in: header, required: true, schema: { type: string } }]
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } }
      responses: { '204': { description: OK } }
`;

/** The text of a file of workflows about that API. @param workflows YAML of the list, as it stands below "workflows:" */
export function arazzo(workflows: string, { version = '1.0.1', more = '' } = {}): string {
  return `arazzo: ${version}
info: { title: Order workflows, version: '1' }
sourceDescriptions:
  - { name: orders, url: orders.yaml, type: openapi }
workflows:
${workflows.replace(/^/gm, '  ')}
${more}`;
}

/** Reads the workflows of a folder that has these files, by path, beside \`orders.yaml\`. */
export async function readFolder(files: Readonly<Record<string, string>>, options: ReadOptions = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'workflows-'));
  try {
    for (const [name, text] of Object.entries({ 'orders.yaml': ordersApi, ...files })) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { workflows, faults } = await readWorkflows(folder, descriptionDirectory(folder), options);
    return { workflows, faults, said: faults.map(({ message }) => message) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
