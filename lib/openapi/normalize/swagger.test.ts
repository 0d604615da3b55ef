import { expect, it } from 'vitest';
import { readFixture } from '../../../tests/fixtures/openapi/read.ts';
import { showTree } from '../../../tests/fixtures/openapi/show-tree.ts';
import { buildPropertyTree } from '../property-tree.ts';

const { api, operation } = readFixture('swagger-2.0.yaml');

it('makes servers of host, basePath and schemes', () => {
  expect(api.servers.map(({ url }) => url)).toEqual([
    'https://api.example.com/v1',
    'http://api.example.com/v1',
  ]);
  expect(operation('get-pet').servers.map(({ url }) => url)).toEqual(['wss://api.example.com/v1']);
});

it('makes schemas and styles of parameters', () => {
  expect(operation('get-pet').parameters).toMatchObject([
    { name: 'id', in: 'path', required: true, schema: { types: ['string'] } },
    {
      name: 'limit',
      schema: { types: ['integer'], format: 'int32', exclusiveMinimum: 0, default: { value: 10 } },
    },
    { name: 'tags', style: 'form', explode: true },
    { name: 'ids', style: 'pipeDelimited', explode: false },
    { name: 'csv', in: 'header', style: 'simple', explode: false },
    { name: 'tsv', in: 'header', style: 'tabDelimited', explode: false },
  ]);
});

it('makes content of produces, schema and examples', () => {
  const [ok, missing] = operation('get-pet').responses;
  expect(ok?.content.map(({ type }) => type)).toEqual(['application/json', 'application/xml']);
  expect(ok?.content[0]?.examples).toMatchObject([
    { value: { name: 'Rex', petType: 'Dog' }, generated: false },
  ]);
  expect(ok?.headers).toMatchObject([
    { name: 'X-Rate', description: 'Calls left', schema: { types: ['integer'] } },
  ]);
  expect(missing).toMatchObject({
    status: '404',
    description: 'Not there',
    content: [{ schema: { ref: 'Problem' } }, {}],
  });
});

it('makes a request body of what is in the body or a form', () => {
  expect(operation('put-pet').requestBody).toMatchObject({
    required: true,
    description: 'The pet',
    content: [{ type: 'application/merge-patch+json', schema: { ref: 'Pet' } }],
  });
  expect(operation('upload').requestBody?.content).toMatchObject([
    {
      type: 'multipart/form-data',
      schema: {
        properties: [{ name: 'file', required: true, schema: { format: 'binary' } }, { name: 'labels' }],
      },
      encoding: [{ property: 'labels', style: 'form', explode: false }],
    },
  ]);
  expect(operation('form').requestBody?.content[0]?.type).toBe('application/x-www-form-urlencoded');
});

it('reads a discriminator and x-nullable', () => {
  const pet = operation('put-pet');
  const schema = pet.requestBody?.content[0]?.schema ?? { types: [] };
  expect(showTree(buildPropertyTree(schema, pet.schemas))).toEqual([
    'name*: string or null',
    'petType*: string',
    '| Dog (Dog): Dog',
    '|   bark: boolean',
  ]);
});

it('reads security definitions as schemes', () => {
  expect(api.securitySchemes).toMatchObject([
    { name: 'basic', type: 'http', scheme: 'basic' },
    { name: 'key', type: 'apiKey', in: 'query', parameter: 'api_key' },
    { name: 'code', type: 'oauth2', flows: [{ kind: 'authorizationCode', scopes: [{ name: 'read' }] }] },
  ]);
  expect(operation('get-pet').security.map(({ schemes }) => schemes.length)).toEqual([1, 2]);
  expect(operation('put-pet').security).toEqual([]);
});
