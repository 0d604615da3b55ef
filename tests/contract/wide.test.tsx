import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sectionAnchors } from '#lib/links/anchors.ts';
import { operationRows } from '#lib/links/operation-rows.ts';
import { checkFile } from '#lib/openapi/check-file.ts';
import { pageLimits } from '#lib/openapi/page-limits.ts';
import { renderPage } from '#lib/render/render-page.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf, OperationParts } from '#tests/render-operation.tsx';

const named = (count: number, make: (at: number) => unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, make(at)]));
const text = { type: 'string', description: 'A text.' };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const wide = { type: 'object', properties: named(5000, () => text) };

/** What of an operation there is far too much of, and what is said of the rest. */
const operations: readonly (readonly [kind: string, operation: object, rest: string])[] = [
  ['properties sent', { requestBody: json(wide) }, '4,000 more properties'],
  [
    'properties received',
    { responses: { 200: { description: 'ok', ...json(wide) } } },
    '4,000 more properties',
  ],
  ['properties of items', { requestBody: json({ type: 'array', items: wide }) }, '4,000 more properties'],
  [
    'alternatives',
    {
      requestBody: json({
        oneOf: Object.values(named(1500, (at) => ({ title: `T${at}`, properties: { [`a${at}`]: text } }))),
      }),
    },
    '1,000 more alternatives',
  ],
  [
    'parameters',
    { parameters: Array.from({ length: 2000 }, (_, at) => ({ name: `q${at}`, in: 'query', schema: text })) },
    '1,500 more parameters',
  ],
  [
    'headers',
    { responses: { 200: { description: 'ok', headers: named(1500, () => ({ schema: text })) } } },
    '1,000 more headers',
  ],
  [
    'links',
    { responses: { 200: { description: 'ok', links: named(1500, () => ({ operationId: 'wide' })) } } },
    '1,000 more links',
  ],
  [
    'parameters of a link',
    {
      responses: {
        200: {
          description: 'ok',
          links: { again: { operationId: 'wide', parameters: named(1500, () => 1) } },
        },
      },
    },
    '1,000 more parameters',
  ],
  [
    'values of an enumeration',
    {
      requestBody: json({
        properties: { of: { enum: Array.from({ length: 10_000 }, (_, at) => `value-${at}`) } },
      }),
    },
    '9,000 more',
  ],
  [
    'values with descriptions',
    {
      requestBody: json({
        properties: {
          of: {
            oneOf: Array.from({ length: 10_000 }, (_, at) => ({ const: `v${at}`, description: 'One.' })),
          },
        },
      }),
    },
    '9,000 more values',
  ],
  [
    'examples sent',
    {
      requestBody: {
        content: { 'application/json': { schema: {}, examples: named(1000, (value) => ({ value })) } },
      },
    },
    '900 more examples',
  ],
  [
    'examples received',
    {
      responses: {
        200: {
          description: 'ok',
          content: { 'text/plain': { examples: named(1000, (value) => ({ value })) } },
        },
      },
    },
    '900 more examples',
  ],
  [
    'examples of a parameter',
    {
      parameters: [
        { name: 'q', in: 'query', schema: text, examples: named(1000, (at) => ({ value: `v${at}` })) },
      ],
    },
    '900 more examples',
  ],
  [
    'responses',
    {
      responses: Object.fromEntries(
        Array.from({ length: 400 }, (_, at) => [200 + at, { description: 'One.' }]),
      ),
    },
    '300 more responses',
  ],
  [
    'media types',
    {
      requestBody: {
        content: Object.fromEntries(
          Array.from({ length: 300 }, (_, at) => [`application/v${at}+json`, { schema: { const: at } }]),
        ),
      },
    },
    '200 more media types',
  ],
  [
    'servers',
    { servers: Array.from({ length: 800 }, (_, at) => ({ url: `https://s${at}.example` })) },
    '300 more servers',
  ],
  [
    'variables and their values',
    {
      servers: [
        {
          url: `https://${Array.from({ length: 600 }, (_, at) => `{p${at}}`).join('')}.example`,
          variables: named(600, () => ({ default: 'a', enum: ['a', 'b'] })),
        },
      ],
    },
    '100 more variables',
  ],
  [
    'ways to authenticate',
    { security: Array.from({ length: 300 }, (_, at) => ({ [`key${at}`]: [] })) },
    '200 more alternatives',
  ],
  [
    'callbacks',
    { callbacks: named(300, () => ({ '{$url}': { post: { responses: { 200: { description: 'ok' } } } } })) },
    '200 more callbacks',
  ],
  [
    'parameters of a callback',
    {
      callbacks: {
        one: {
          '{$url}': {
            post: {
              parameters: Array.from({ length: 2000 }, (_, at) => ({
                name: `q${at}`,
                in: 'query',
                schema: text,
              })),
              responses: { 200: { description: 'ok' } },
            },
          },
        },
      },
    },
    '1,500 more parameters',
  ],
  [
    'characters of a description',
    { requestBody: { description: 'Some words.\n\n'.repeat(400_000), ...json(text) } },
    'characters',
  ],
];

test.each(operations)(
  'a page and its Markdown show the beginning of many %s, and count the rest',
  async (_, operation, rest) => {
    const site = readSite({
      'wide.json': `${JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'Wide', version: '1' },
        components: { securitySchemes: named(300, () => ({ type: 'http', scheme: 'basic' })) },
        paths: {
          '/wide': { post: { operationId: 'wide', responses: { 200: { description: 'ok' } }, ...operation } },
        },
      })}\n`,
    });
    const [api, found] = [await site.getApi('wide'), await site.getOperation('wide', 'wide')];
    if (api === undefined || found === undefined) throw new Error('the operation is missing');
    const written = await htmlOf(<OperationParts api={api} operation={found} />);
    const html = written.replaceAll('<!-- -->', '');
    const markdown = (await renderPage('/reference/wide/wide', site)) ?? '';
    for (const page of [html, markdown]) {
      expect(page.includes(rest)).toBe(true);
      expect(page.length).toBeLessThan(4_000_000);
    }
    if (rest === 'characters') {
      expect(markdown).toMatch(/\. \[The whole description\]\(https:\/\/docs\.example\/code\//);
      return;
    }
    expect(html.includes('the OpenAPI file of this API has them all.')).toBe(true);
    if (rest !== '9,000 more') {
      expect(markdown).toMatch(
        /: \[the OpenAPI file of this API\]\(https:\/\/docs\.example\/openapi\/wide\.json\) has them all\./,
      );
    }
    expect(html.match(/<li[ >]/g)?.length ?? 0).toBeLessThan(2 * pageLimits.members);
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id));
    for (const { anchor, countedAt = anchor } of operationRows(found, [])) {
      if (anchor !== sectionAnchors.tryIt)
        expect(ids.has(countedAt), `${anchor} leads to ${countedAt}`).toBe(true);
    }
  },
);

test.each(operations)('the check says that a page shows part of many %s', (kind, operation) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wide-'));
  const file = path.join(folder, 'wide.json');
  const info = { title: 'Wide', version: '1' };
  const responses = { 200: { description: 'ok' } };
  const paths = { '/wide': { post: { operationId: 'wide', responses, ...operation } } };
  writeFileSync(file, JSON.stringify({ openapi: '3.1.0', info, paths }));
  const said = checkFile(file).map(({ severity, message }) => `${severity}: ${message}`);
  rmSync(folder, { recursive: true });
  const parts = said.filter((each) => /^warning: a page shows the first \d+ of these \d+ /.test(each));
  expect(parts, kind).toHaveLength(1);
});
