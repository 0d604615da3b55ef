import { describe, expect, it } from 'vitest';
import { readDocument, readFixture } from '../../tests/fixtures/openapi/read.ts';
import { showTree } from '../../tests/fixtures/openapi/show-tree.ts';
import type { Operation } from './model.ts';
import { buildPropertyTree, type PropertyNode, type Shape } from './property-tree.ts';

function responseTree(operation: Operation, status = '200'): Shape {
  const schema = operation.responses.find((response) => response.status === status)?.content[0]?.schema;
  return buildPropertyTree(schema ?? { types: [] }, operation.schemas, { direction: 'response' });
}

function requestTree(operation: Operation): Shape {
  const schema = operation.requestBody?.content[0]?.schema;
  return buildPropertyTree(schema ?? { types: [] }, operation.schemas, { direction: 'request' });
}

describe('buildPropertyTree', () => {
  it('leaves readOnly out of requests and writeOnly out of responses', () => {
    const operation = readFixture('keywords.yaml').operation('all');
    const request = requestTree(operation).children.map(({ name }) => name);
    const response = responseTree(operation).children.map(({ name }) => name);
    expect(request).toContain('secret');
    expect(request).not.toContain('id');
    expect(response).toContain('id');
    expect(response).not.toContain('secret');
  });

  it('says every keyword of JSON Schema', () => {
    const tree = requestTree(readFixture('keywords.yaml').operation('all'));
    expect(showTree(tree)).toMatchInlineSnapshot(`
      [
        "secret*: string; 8 to 64 characters",
        "nullable: string or null",
        "constant: string; always "fixed"",
        "choice: string or null; one of "a", "b", null",
        "bounds: number; greater than 0; at most 10; multiple of 0.5",
        "pattern: string; matches ^[A-Z]{2}\\d{4}$",
        "preset: integer (int64)",
        "old: string",
        "picture: string (base64); holds image/png",
        "tuple: tuple; min 1 item; no further items",
        "  tuple[0]*: string",
        "  tuple[1]: integer",
        "mixed: tuple",
        "  mixed[0]: string",
        "  mixed[]: boolean",
        "holds: array; 1 to 2 of its items as said under "Contains"",
        "  ? Contains: string; always "admin"",
        "set: array of string; max 100 items; unique items; each item: min 2 characters",
        "grid: array of array of object",
        "  grid[][].x: number",
        "map: map of object; each name: matches ^[a-z]+$",
        "  map.<key>: object",
        "    map.<key>.size: integer",
        "patterned: object; no other properties",
        "  patterned.^x-: string",
        "closed: object; no other properties",
        "  closed.a: string",
        "negated: any",
        "  ? Not: string",
        "conditional: object",
        "  conditional.country: string",
        "  ? If: object",
        "  ?   conditional.country~if: string; always "US"",
        "  ? Then: object",
        "  ?   conditional.zip*: string",
        "  ? Else: object",
        "  ?   conditional.postcode: string",
        "dependent: object; with card also address",
        "  dependent.card: string",
        "  dependent.address: string",
        "  ? With card: object",
        "  ?   dependent.limit: integer",
        "described: Name; 1 to 20 characters",
        "external: string",
        "any: any",
        "never: nothing",
        "local: All.inner",
        "anchored: All.inner",
        "maybe: Name or null; 1 to 50 characters",
        "number: string (date) or integer or A list",
        "  | string (date): string (date)",
        "  | integer: integer",
        "  | A list: array of string",
        "undescribed*: any",
      ]
    `);
  });

  it.each([
    ['self', ['  self.child: Self; again Self']],
    ['pair', ['  pair.b: B', '    pair.b.a: A; again A']],
    ['map', ['  map.<key>: Map; again Map']],
    ['choice', ['  | string: string', '  | array of Choice: array of Choice; again Choice']],
    ['extended', ['  extended.name: string', '  extended.next: Extended; again Extended']],
  ])('marks recursion through %s instead of opening it again', (name, lines) => {
    const tree = responseTree(readFixture('recursion.yaml').operation('all'));
    const shown = showTree(tree);
    const at = shown.findIndex((line) => line.startsWith(`${name}: `));
    expect(shown.slice(at + 1, at + 1 + lines.length)).toEqual(lines);
  });

  it('ends for a schema that is nothing but itself', () => {
    const { operation } = readFixture('recursion.yaml');
    const tree = responseTree(operation('all'));
    expect(tree.children.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['knot', 'circle', 'list', 'defs']),
    );
  });

  it('names choices and the values of the discriminator, and shows of subtypes what they add', () => {
    const operation = readFixture('discriminator.yaml').operation('pets');
    expect(showTree(responseTree(operation))).toEqual([
      'kind*: string',
      'name: string',
      '| Cat (cat): Cat',
      '|   purrs: boolean',
      '| Dog (Dog): Dog',
      '|   barks: boolean',
    ]);
    expect(showTree(responseTree(operation, '201'))).toEqual([
      '| It was made (made): Created',
      '|   type*: string',
      '|   at: string (date-time)',
      '| Removed (gone): Removed',
      '|   type~removed*: string',
      '|   why: string',
    ]);
  });

  it('ends where a parent offers a child that extends it', () => {
    const operation = readFixture('discriminator.yaml').operation('pets');
    expect(showTree(responseTree(operation, '202'))).toEqual([
      'type: string',
      '| Circle (Circle): Circle',
      '|   type~circle: string',
      '|   radius: number',
    ]);
  });

  it('gives every node a path of its own', () => {
    for (const file of ['keywords.yaml', 'discriminator.yaml', 'all-of.yaml', 'recursion.yaml']) {
      const [operation] = readFixture(file).operations.values();
      if (!operation) throw new Error('no operation');
      for (const status of operation.responses.map((response) => response.status)) {
        const paths = pathsOf(responseTree(operation, status));
        expect(new Set(paths).size).toBe(paths.length);
      }
    }
  });

  it('links a named schema instead of opening more than a page can bear', () => {
    const wide = (ref: string) =>
      Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [`p${index}`, { $ref: `#/components/schemas/${ref}` }]),
      );
    const schemas = Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `L${index}`,
        { type: 'object', properties: wide(`L${index + 1}`) },
      ]),
    );
    const { operation } = readDocument({
      openapi: '3.1.0',
      info: { title: 'Wide', version: '1' },
      paths: {
        '/a': {
          get: {
            operationId: 'wide',
            responses: {
              200: {
                description: 'x',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/L0' } } },
              },
            },
          },
        },
      },
      components: {
        schemas: { ...schemas, L8: { type: 'object', properties: { end: { type: 'string' } } } },
      },
    });
    const tree = responseTree(operation('wide'));
    expect(pathsOf(tree).length).toBeLessThan(300);
    expect(tree.children).toHaveLength(20);
    expect(JSON.stringify(tree)).toContain('"moreRef"');
  });

  it('reads names of JavaScript objects as names', () => {
    const tree = responseTree(readFixture('names.yaml').operation('proto'));
    expect(showTree(tree)).toEqual([
      '__proto__*: string',
      'constructor: string',
      'prototype: toString',
      '  prototype.<key>: string',
      'hasOwnProperty: integer',
    ]);
    expect(Object.keys({})).toEqual([]);
  });

  it('gives a property without a name an address of its own', () => {
    const properties = [{ name: '', required: false, schema: { types: ['string' as const] } }];
    expect(pathsOf(buildPropertyTree({ types: ['object'], properties }, new Map()))).toEqual(['""']);
  });

  it('fills a template by the $dynamicRef of whoever uses it', () => {
    const operation = readFixture('dynamic-ref.yaml').operation('users');
    expect(showTree(responseTree(operation))).toEqual([
      'items: array of User',
      '  items[].email: string',
      'next: string',
    ]);
    expect(showTree(responseTree(operation, '201'))).toEqual(['items: array of Page.item', 'next: string']);
    expect(showTree(responseTree(operation, '202'))).toEqual([
      'value: string',
      'children: array of StrictTree; each item: no other properties; again StrictTree',
    ]);
    expect(showTree(responseTree(operation, '203'))).toEqual([
      'lid: Box.lid',
      'label: Label; max 9 characters',
    ]);
  });

  it('reads from the document what a schema with an id does not have', () => {
    const tree = responseTree(readFixture('own-id.yaml').operation('planets'));
    expect(showTree(tree)).toEqual(['data: array of Planet', '  data[].name: string', 'total: Page.count']);
  });
});

function pathsOf(shape: Shape): string[] {
  const nested: readonly Shape[] = [...(shape.choices?.options ?? []), ...(shape.conditions ?? [])];
  return [
    ...shape.children.flatMap((node: PropertyNode) => [node.path, ...pathsOf(node)]),
    ...nested.flatMap(pathsOf),
  ];
}
