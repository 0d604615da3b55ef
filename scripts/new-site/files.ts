interface NewSite {
  readonly title: string;
  readonly slug: string;
  /** Path of the engine's folder from the site's. */
  readonly engine: string;
  readonly version: string;
}

/** The files of a new site but for its description, by their path. */
export function firstFiles({ title, slug, engine, version }: NewSite): Readonly<Record<string, string>> {
  const text = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  return {
    'portal.config.ts': `import { defineSite } from 'developer-portal/site';

export default defineSite({
  engine: ${text(version)},
  name: ${text(title)},
  description: ${text(`The documentation of ${title}.`)},
  mainApi: ${text(slug)},
  navigation: [
    { title: 'Guides', href: '/guides/start' },
    { title: 'Reference', href: '/reference' },
    { title: 'Best practices', href: '/best-practices/errors' },
  ],
  // Until an API has a backend, a mock answers its console out of the description.
  apis: [{ slug: ${text(slug)}, backend: 'mock' }],
});
`,
    'content/guides/start.mdx': `---
title: Start
description: What you need before you send a first request.
section: Get started
order: 1
---

Everything that you can call stands in the [reference](/reference/${slug}), and each operation can be tried there.

## Send a request

<Callout>Until this API has a sandbox, a mock answers: it keeps nothing, and says so.</Callout>

Choose an operation, open its console and press **Send**.
`,
    'content/best-practices/errors.mdx': `---
title: Handle errors
description: Read the status first, then the body, and repeat only what may be repeated.
section: Best practices
order: 1
---

An answer with status 4xx says that the request has to change. One with 5xx, or none at all, may be sent again after a
pause that grows each time.
`,
    // For editors: where the types of portal.config.ts are.
    'tsconfig.json': `${JSON.stringify(
      {
        compilerOptions: {
          module: 'esnext',
          moduleResolution: 'bundler',
          strict: true,
          noEmit: true,
          paths: { 'developer-portal/site': [`./${engine}/lib/site/define-site.ts`] },
        },
        include: ['portal.config.ts'],
      },
      undefined,
      2,
    )}\n`,
    'package.json': `${JSON.stringify(
      {
        private: true,
        type: 'module',
        scripts: {
          start: `npm --prefix ${engine} start -- --site .`,
          test: `npm --prefix ${engine} test -- --site .`,
        },
      },
      undefined,
      2,
    )}\n`,
  };
}

export const exampleDescription = `openapi: 3.1.0
info:
  title: Acme Orders
  version: 1.0.0
  summary: Orders and what becomes of them.
servers:
  - url: https://api.acme.example/v1
tags:
  - name: Orders
paths:
  /orders:
    get:
      operationId: listOrders
      tags: [Orders]
      summary: List orders
      parameters:
        - name: limit
          in: query
          description: How many orders to return.
          schema: { type: integer, minimum: 1, maximum: 100, default: 20 }
      responses:
        '200':
          description: The orders, newest first.
          content:
            application/json:
              schema:
                type: array
                items: { $ref: '#/components/schemas/Order' }
              example: [{ id: ord_1, total: 12.5 }]
components:
  schemas:
    Order:
      type: object
      required: [id, total]
      properties:
        id: { type: string, description: Id of the order. }
        total: { type: number, description: Sum in euros. }
`;
