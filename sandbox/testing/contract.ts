import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { loadDescription, type OperationDescription } from '../contract/description.ts';
import { isObject, type Node, resolve } from '../contract/references.ts';
import { createRouter } from '../contract/router.ts';
import { PlainSchemas } from './plain-schemas.ts';

/** The published description, as the server reads it. */
export const description = loadDescription(
  fileURLToPath(new URL('../../openapi/kynetra.yaml', import.meta.url)),
);

const schemas = new PlainSchemas(description.document);
const route = createRouter(description.operations);
const problemSchema = schemas.at('#/components/schemas/Problem');

interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

function objectIn(node: Node, name: string): Node {
  const value = node[name];
  return isObject(value) ? value : {};
}

function documentedResponse({ id, pointer }: OperationDescription, status: number) {
  const operation = resolve(description.document, { $ref: pointer }, '#').node;
  const response = objectIn(operation, 'responses')[status];
  expect(response, `${id} documents no status ${status}`).toBeDefined();
  return resolve(description.document, response, `${pointer}/responses/${status}`);
}

function checkHeaders(response: Node, pointer: string, headers: Headers): void {
  const documented = objectIn(response, 'headers');
  for (const [name, entry] of Object.entries(documented)) {
    const at = resolve(description.document, entry, `${pointer}/headers/${name}`);
    const text = headers.get(name);
    if (text === null) {
      expect(at.node.required, `the header ${name} is required`).not.toBe(true);
      continue;
    }
    const value = objectIn(at.node, 'schema').type === 'integer' ? Number(text) : text;
    expect(schemas.at(`${at.pointer}/schema`)(value), `${name}: ${text}`).toEqual([]);
  }
}

/** Names of the examples of an error response: the codes that the operation documents for it. */
function documentedCodes(media: Node): string[] {
  return Object.keys(objectIn(media, 'examples'));
}

function checkBody(response: Node, pointer: string, { headers, text, status }: Received): void {
  const content = objectIn(response, 'content');
  const [type] = (headers.get('Content-Type') ?? '').split(';');
  if (Object.keys(content).length === 0) {
    expect(text, `${status} has no body`).toBe('');
    return;
  }
  expect(Object.keys(content)).toContain(type);
  const body: unknown = JSON.parse(text);
  const escaped = String(type).replaceAll('~', '~0').replaceAll('/', '~1');
  expect(schemas.at(`${pointer}/content/${escaped}/schema`)(body)).toEqual([]);
  if (status >= 400) {
    expect(documentedCodes(objectIn(content, String(type)))).toContain((body as { code: string }).code);
    expect((body as { status: number }).status).toBe(status);
  }
}

/**
 * Fails the test unless a response is one that the description documents: its status, headers, media type, body and,
 * for an error, its code. Answers to paths that are none of the API's are checked as problems only.
 */
export function expectDocumented(method: string, url: URL, received: Received): void {
  const found = route(method, url.pathname);
  if (found.kind === 'unknown') {
    if (url.pathname.startsWith('/v1')) expect(problemSchema(JSON.parse(received.text))).toEqual([]);
    return;
  }
  const { node, pointer } = documentedResponse(found.operation, received.status);
  checkHeaders(node, pointer, received.headers);
  checkBody(node, pointer, received);
  for (const name of ['RateLimit-Policy', 'RateLimit']) {
    if (received.status !== 503) expect(received.headers.get(name), name).toMatch(/^"second";.*, "minute";/);
  }
}
