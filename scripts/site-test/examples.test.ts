import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const description = `openapi: 3.1.0
info: { title: Shelves, version: '1' }
servers: [{ url: https://api.example/v1 }]
paths:
  /shelves:
    get:
      operationId: listShelves
      parameters:
        - { name: limit, in: query, required: true, schema: { type: integer, maximum: 100 }, example: 20 }
      responses:
        '200':
          description: Shelves
          content:
            application/json:
              schema: { type: array, items: { $ref: '#/components/schemas/Shelf' } }
              example: [{ id: s1 }]
    post:
      operationId: addShelf
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: '#/components/schemas/Shelf' }
            examples: { small: { value: { id: s2 } }, large: { value: { id: s3, width: 90 } } }
      responses:
        '201':
          description: Made
          content: { application/json: { schema: { $ref: '#/components/schemas/Shelf' }, example: { id: s2 } } }
        '422': { description: Not a shelf }
  /shelves/{id}:
    delete:
      operationId: removeShelf
      security: [{ key: [] }]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses: { '204': { description: Gone } }
components:
  securitySchemes: { key: { type: http, scheme: bearer } }
  schemas:
    Shelf:
      type: object
      required: [id]
      properties: { id: { type: string }, width: { type: integer } }
`;

const folder = mkdtempSync(path.join(tmpdir(), 'examples-'));
const site = path.join(folder, 'site');
const file = path.join(site, 'openapi', 'shelves.yaml');
const work = path.join(folder, 'work');
const config = path.join(site, 'portal.config.ts');
let mockedConfig: string;
/** Requests that reached a backend of this process. */
const asked: string[] = [];

beforeAll(() => {
  const source = path.join(folder, 'shelves.yaml');
  writeFileSync(source, description);
  execFileSync(process.execPath, ['scripts/new-site.ts', site, '--openapi', source]);
  mockedConfig = readFileSync(config, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is printed of the examples of this description, and how that ends. */
async function tested(text: string, options: string[] = [], env: Record<string, string> = {}) {
  writeFileSync(file, text);
  asked.length = 0;
  const all = {
    ...process.env,
    OPENAPI_DIR: '',
    SANDBOX_ORIGIN: '',
    SITE_DIR: site,
    PORTAL_WORK: work,
    ...env,
  };
  execFileSync(process.execPath, ['scripts/build-catalog.ts'], { env: all, stdio: 'ignore' });
  const script = [
    '--conditions=react-server',
    'scripts/site-test/examples.ts',
    path.join(folder, 'results.json'),
  ];
  // A backend of this process answers meanwhile.
  const child = spawn(process.execPath, [...script, ...options], { env: all });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      printed += part;
    });
  const [status] = await once(child, 'close');
  const { numPassedTests, numFailedTests } = JSON.parse(
    readFileSync(path.join(folder, 'results.json'), 'utf8'),
  );
  return { status, text: printed, passed: numPassedTests, failed: numFailedTests };
}

describe('the examples of a site whose API a mock answers', () => {
  it('are all sent, and held against their schemas', async () => {
    // Four requests, and what is published: a limit, two bodies, two answers.
    expect(await tested(description)).toEqual({
      text: '  shelves: requests sent: 4 to the mock\n',
      passed: 9,
      failed: 0,
      status: 0,
    });
  });

  it.each([
    [
      'body',
      'value: { id: s3, width: 90 }',
      'value: { id: s3, width: wide }',
      'shelves POST /shelves, body application/json, example "large"',
      'its schema does not allow it: "width" is string, and must be integer',
    ],
    [
      'answer',
      'example: [{ id: s1 }]',
      'example: [{ width: 1 }]',
      'shelves GET /shelves, 200 application/json, example "default"',
      'its schema does not allow it: "0.id" is missing',
    ],
    [
      'parameter',
      'example: 20',
      'example: 200',
      'shelves GET /shelves, query limit, example "default"',
      'its schema does not allow it: it must be at most 100, and is 200',
    ],
  ])(
    'fail by operation and name where a %s is not what its schema allows',
    async (_, right, wrong, title, fault) => {
      const { status, text } = await tested(description.replace(right, wrong));
      expect(text).toContain(`✗ ${title}\n      ${fault}`);
      expect(status).toBe(1);
    },
  );
});

/** A backend that knows shelves, or answers with what it is told. */
const backend = `
import { createServer } from 'node:http';
createServer((request, response) => {
  const [status, body] = request.method === 'POST' ? ANSWER : [200, [{ id: 's1' }]];
  if (request.method === 'DELETE') return response.writeHead(204).end();
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}).listen(Number(process.env.SANDBOX_PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
`;

describe('the examples of a site with a sandbox of its own', () => {
  const withSandbox = (answer: string) => {
    writeFileSync(path.join(site, 'sandbox.mjs'), backend.replace('ANSWER', answer));
    const own = "sandbox: 'sandbox.mjs',\n  apis: [{ slug: 'shelves', backend: { origin: 'sandbox' } }]";
    writeFileSync(config, mockedConfig.replace(/apis: \[.*\]/, own));
  };

  it('are answered by it, but for those that need a key that nobody has', async () => {
    withSandbox("[201, { id: 's2' }]");
    const { status, text } = await tested(description);
    expect(text).toContain("3 to the site's own sandbox");
    expect(text).toContain("1 to the mock in the backend's place (they need a key: set EXAMPLE_KEY)");
    expect(status).toBe(0);
    expect((await tested(description, [], { EXAMPLE_KEY: 'k' })).text).toContain(
      "4 to the site's own sandbox",
    );
  });

  it.each([
    [
      "[422, { error: 'no room' }]",
      'answered with 422, where the description tells of 201, 422: {"error":"no room"}',
    ],
    ["[200, { id: 's2' }]", 'its answer with 200 is not as described: The status 200 is not described.'],
    ['[201, { id: 2 }]', 'its answer with 201 is not as described: id is number, and must be string'],
  ])('fail where it answers %s', async (answer, fault) => {
    withSandbox(answer);
    const { status, text } = await tested(description);
    expect(text).toContain(`✗ shelves POST /shelves "small"\n      ${fault}`);
    expect(status).toBe(1);
  });
});

describe('the examples of a site whose backend runs elsewhere', () => {
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('[{"id":7}]');
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeFileSync(
      config,
      mockedConfig.replace(/apis: \[.*\]/, `apis: [{ slug: 'shelves', backend: { origin: '${origin}' } }]`),
    );
  });
  afterAll(() => server.close());

  it('send it nothing', async () => {
    const { status, text } = await tested(description);
    expect(text).toContain("4 to the mock in the backend's place (--backend sends those that only read)");
    expect(asked).toEqual([]);
    expect(status).toBe(0);
  });

  it('send it those that only read where that is asked for', async () => {
    const { status, text } = await tested(description, ['--backend'], { EXAMPLE_KEY: 'k' });
    expect(asked).toEqual(['GET /shelves?limit=20']);
    expect(text).toContain('1 to their backend, 3 to the mock');
    expect(text).toContain(
      '✗ shelves GET /shelves\n      its answer with 200 is not as described: [0].id is number, and must be string',
    );
    expect(status).toBe(1);
  });
});
