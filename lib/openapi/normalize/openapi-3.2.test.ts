import { expect, it } from 'vitest';
import { readFixture } from '../../../tests/fixtures/openapi/read.ts';

const { api, operation } = readFixture('openapi-3.2.yaml');

it('reads QUERY and additional operations', () => {
  expect(operation('search').method).toBe('QUERY');
  expect(operation('copy-fruit')).toMatchObject({ method: 'COPY', path: '/search' });
});

it('reads the whole query string as one parameter, and the cookie style', () => {
  expect(operation('whole').parameters).toMatchObject([
    { name: 'all', in: 'querystring', content: 'application/x-www-form-urlencoded' },
    { name: 'session', in: 'cookie', style: 'cookie' },
  ]);
});

it('reads streams by their items', () => {
  const [lines, events] = operation('search').responses[0]?.content ?? [];
  expect(lines).toMatchObject({ type: 'application/jsonl', itemSchema: { ref: 'Fruit' } });
  expect(lines?.examples[0]?.value).toMatch(/^\{.*\}\n$/);
  expect(events?.examples[0]?.value).toBe('event: added\ndata: string\n\n');
});

it('reads tags with parents, names of servers, summaries of responses', () => {
  expect(api.tags[1]).toMatchObject({ slug: 'citrus', title: 'Citrus', parent: 'fruit' });
  expect(api.servers[0]?.name).toBe('live');
  expect(operation('search').responses[0]?.title).toBe('Found');
});

it('reads serialized examples, references to $self, encodings by position and the default of a discriminator', () => {
  const [json, mixed] = operation('whole').responses[0]?.content ?? [];
  expect(json?.schema).toEqual({ ref: 'Fruit', types: [] });
  expect(json?.examples[0]).toMatchObject({ value: { kind: 'lemon' }, serialized: '{"kind":"lemon"}' });
  expect(mixed?.encoding).toMatchObject([
    { property: '[0]', contentType: 'application/json' },
    { property: '[]', contentType: 'image/png' },
  ]);
  expect(operation('whole').schemas.get('Fruit')?.discriminator).toMatchObject({
    property: 'kind',
    fallback: 'OtherFruit',
  });
});

it('reads the device flow', () => {
  expect(api.securitySchemes).toMatchObject([
    {
      type: 'oauth2',
      deprecated: true,
      metadataUrl: 'https://example.com/.well-known/oauth',
      flows: [{ kind: 'deviceAuthorization', deviceAuthorizationUrl: 'https://example.com/d' }],
    },
  ]);
});
