import { expect, it } from 'vitest';
import { type ExcerptOperation, makeExcerpt } from './excerpt.ts';
import { listPieces } from './list-pieces.ts';

type Json = Readonly<Record<string, unknown>>;

const getPets: ExcerptOperation = { kind: 'operation', method: 'GET', path: '/pets' };

function excerptOf(document: Json, ...operations: readonly ExcerptOperation[]) {
  const pieces = new Map(listPieces(document));
  return makeExcerpt(operations.length > 0 ? operations : [getPets], async (place) => pieces.get(place));
}

/** A description whose `GET /pets` answers with `schema`, beside an operation that is left out. */
function answering(schema: Json, schemas: Json, more: Json = {}): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1', description: 'Long.' },
    ...more,
    paths: {
      '/pets': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } },
      '/other': { get: { responses: { 200: { $ref: '#/components/responses/Other' } } } },
    },
    components: { schemas, responses: { Other: {} }, securitySchemes: { key: {}, other: {} } },
  };
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const namesOf = (excerpt: Json, kind = 'schemas') =>
  Object.keys(((excerpt.components as Json | undefined)?.[kind] as Json | undefined) ?? {});

it('holds the operations that are asked for, and what holds for all', async () => {
  const document = answering({}, {}, { servers: [{ url: '/v1' }], 'x-large': {} });
  const excerpt = await excerptOf(document);
  expect(excerpt).toEqual({
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    servers: [{ url: '/v1' }],
    paths: { '/pets': (document.paths as Json)['/pets'] },
  });
});

it('holds one method of a path with what its methods share', async () => {
  const paths = {
    '/pets': {
      parameters: [{ $ref: '#/components/parameters/Page' }],
      servers: [{ url: '/pets-only' }],
      get: { summary: 'List' },
      post: { requestBody: { $ref: '#/components/requestBodies/Pet' } },
    },
  };
  const components = { parameters: { Page: { name: 'page', in: 'query' } }, requestBodies: { Pet: {} } };
  const { post: _, ...item } = paths['/pets'];
  expect(await excerptOf({ paths, components })).toEqual({
    info: {},
    paths: { '/pets': item },
    components: { parameters: components.parameters },
  });
});

it('follows references through each other, in circles too, and takes nothing else', async () => {
  const excerpt = await excerptOf(
    answering(
      { type: 'array', items: ref('Pet') },
      {
        Pet: { properties: { owner: ref('Owner'), friend: ref('Pet') } },
        Owner: { allOf: [{ $ref: '#/components/schemas/Named/properties/base' }], items: ref('Pet') },
        Named: { properties: { base: {} } },
        Unused: ref('Pet'),
      },
    ),
  );
  expect(namesOf(excerpt)).toEqual(['Pet', 'Owner', 'Named']);
  expect(namesOf(excerpt, 'responses')).toEqual([]);
});

it('takes what discriminators lead to, by reference and by name', async () => {
  const mapping = { cat: '#/components/schemas/Cat', dog: 'Dog', gone: 'Gone' };
  const pet = { oneOf: [], discriminator: { propertyName: 'kind', mapping, defaultMapping: 'Any' } };
  const excerpt = await excerptOf(answering(pet, { Cat: {}, Dog: {}, Any: {}, Bird: {} }));
  expect(namesOf(excerpt)).toEqual(['Cat', 'Dog', 'Any']);
});

it('reads no reference in what is only shown, and none in the name of a property', async () => {
  const shown = {
    example: ref('A'),
    default: ref('A'),
    enum: [ref('A')],
    examples: [ref('A')],
    properties: { $ref: { type: 'string' }, example: ref('B'), discriminator: ref('C') },
  };
  expect(namesOf(await excerptOf(answering(shown, { A: {}, B: {}, C: {} })))).toEqual(['B', 'C']);
});

it('takes the security schemes that the operations name, the common ones where they name none', async () => {
  const common = answering({}, {}, { security: [{ key: [] }] });
  expect(await excerptOf(common)).toMatchObject({
    security: [{ key: [] }],
    components: { securitySchemes: { key: {} } },
  });
  const paths = { '/pets': { get: { security: [{ other: [] }] } } };
  const own = await excerptOf({ ...common, paths });
  expect(namesOf(own, 'securitySchemes')).toEqual(['other']);
  expect(own).not.toHaveProperty('security');
});

it('puts aside what references find in operations that are left out', async () => {
  const target = '#/paths/~1other/get/responses/200/content/application~1json/schema';
  const document = answering({ $ref: target }, { Deep: {} });
  const schema = { items: { $ref: target }, properties: { deep: ref('Deep') } };
  (document.paths as Record<string, unknown>)['/other'] = {
    get: { responses: { 200: { content: { 'application/json': { schema } } } } },
  };
  const excerpt = await excerptOf(document);
  const aside = '#/x-referenced/paths/~1other/get/responses/200/content/application~1json/schema';
  expect(Object.keys(excerpt.paths as Json)).toEqual(['/pets']);
  expect(JSON.stringify((excerpt.paths as Json)['/pets'])).toContain(JSON.stringify(aside));
  expect(excerpt).toMatchObject({
    'x-referenced': {
      paths: {
        '/other': {
          get: {
            responses: {
              200: {
                content: {
                  'application/json': {
                    schema: { items: { $ref: aside }, properties: { deep: ref('Deep') } },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
  expect(namesOf(excerpt)).toEqual(['Deep']);
});

it('takes the list where a reference leads to one of its items, and joins places within each other', async () => {
  const parameters = [{ name: 'a' }, { name: 'b', schema: ref('B') }];
  const paths = {
    '/pets': {
      get: { parameters: [{ $ref: '#/paths/~1other/get/parameters/1' }, { $ref: '#/paths/~1other/get' }] },
    },
    '/other': { get: { summary: 'Other', parameters } },
  };
  const excerpt = await excerptOf({ paths, components: { schemas: { B: {} } } });
  expect(excerpt).toMatchObject({
    'x-referenced': { paths: { '/other': { get: { summary: 'Other', parameters } } } },
  });
});

it('has the methods of a path that is a reference to another', async () => {
  const document = {
    paths: { '/pets': { $ref: '#/components/pathItems/pets', summary: 'Own' } },
    components: { pathItems: { pets: { get: { summary: 'List' }, post: {} } } },
  };
  expect((await excerptOf(document)).paths).toEqual({
    '/pets': { summary: 'Own', get: { summary: 'List' } },
  });
});

it('finds schemas by their anchors and identifiers', async () => {
  const excerpt = await excerptOf(
    answering(
      { allOf: [{ $ref: '#pet' }, { $ref: 'https://pets.example/owner' }, { $dynamicRef: '#node' }] },
      {
        Pet: { $anchor: 'pet' },
        Owner: { $id: 'https://pets.example/owner' },
        Node: { $dynamicAnchor: 'node' },
        Unused: {},
      },
    ),
  );
  expect(namesOf(excerpt)).toEqual(['Pet', 'Owner', 'Node']);
});

it('knows webhooks, methods of any name, and the tags with those above them', async () => {
  const document = {
    tags: [{ name: 'pets', parent: 'animals' }, { name: 'animals' }, { name: 'plants' }],
    paths: { '/pets': { additionalOperations: { COPY: { tags: ['pets'] } } } },
    webhooks: { 'pet/lost': { post: { requestBody: ref('Pet') } } },
    components: { schemas: { Pet: {}, Unused: {} } },
  };
  const copy: ExcerptOperation = { kind: 'operation', method: 'COPY', path: '/pets' };
  const lost: ExcerptOperation = { kind: 'webhook', method: 'POST', path: 'pet/lost' };
  expect(await excerptOf(document, copy, lost)).toEqual({
    info: {},
    tags: document.tags.slice(0, 2),
    paths: document.paths,
    webhooks: document.webhooks,
    components: { schemas: { Pet: {} } },
  });
});

it('cuts Swagger 2.0', async () => {
  const excerpt = await excerptOf({
    swagger: '2.0',
    host: 'pets.example',
    paths: {
      '/pets': {
        get: { security: [{ key: [] }], responses: { 200: { schema: { $ref: '#/definitions/Pet' } } } },
      },
    },
    definitions: { Pet: {}, Unused: {} },
    securityDefinitions: { key: {}, other: {} },
  });
  expect(excerpt).toMatchObject({ swagger: '2.0', host: 'pets.example' });
  expect(excerpt.definitions).toEqual({ Pet: {} });
  expect(excerpt.securityDefinitions).toEqual({ key: {} });
});

it('keeps names of every kind as names', async () => {
  const schemas = JSON.parse('{"__proto__":{"type":"string"},"a/b ~c":{"type":"number"}}');
  const excerpt = await excerptOf(
    answering(
      { oneOf: [ref('__proto__'), ref('a~1b%20~0c'), ref('missing'), { $ref: '#/components/schemas/%' }] },
      schemas,
    ),
  );
  expect(namesOf(excerpt)).toEqual(['__proto__', 'a/b ~c']);
});

it('is empty where the description has no such operation', async () => {
  const none: ExcerptOperation = { kind: 'operation', method: 'GET', path: '/constructor' };
  expect(await excerptOf(answering({}, {}), none)).not.toHaveProperty('paths');
});
