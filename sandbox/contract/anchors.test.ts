import { expect, test } from 'vitest';
import { description } from '../testing/contract.ts';
import { bodyAnchor } from './anchors.ts';

const bodies = new Map(
  description.operations.flatMap(({ id, body }) => {
    const [content] = body?.content.values() ?? [];
    return content ? [[id, content.schema] as const] : [];
  }),
);

test.each([
  ['signUp', '', 'request-body'],
  ['signUp', '/email', 'body.email'],
  ['signUp', '/metadata/seats', 'body.metadata'],
  ['signUp', '/unknown', 'request-body'],
  ['signUp', '/__proto__', 'request-body'],
  ['signIn', '/device/ipAddress', 'body.device.ipAddress'],
  ['createApiKey', '/scopes/3', 'body.scopes'],
  ['batchUsers', '/items/3/data/email', 'body.items'],
])('%s %s is documented at #%s', (id, pointer, anchor) => {
  expect(bodyAnchor(description.document, bodies.get(id) ?? {}, pointer)).toBe(anchor);
});

test('objects in a list have rows of their own', () => {
  const name = { type: 'string' };
  const schema = {
    type: 'object',
    properties: { people: { type: 'array', items: { type: 'object', properties: { 'a/b': name } } } },
  };
  expect(bodyAnchor({}, schema, '/people/0/a~1b')).toBe('body.people[].a/b');
});
