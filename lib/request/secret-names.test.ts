import { describe, expect, it } from 'vitest';
import type { Operation, Schema } from '../openapi/model.ts';
import { redactBody } from './redact.ts';
import { holdsSecret, secretNames } from './secret-names.ts';

const text: Schema = { types: ['string'] };
const password: Schema = { types: ['string'], format: 'password' };
const objectOf = (properties: Readonly<Record<string, Schema>>): Schema => ({
  types: ['object'],
  properties: Object.entries(properties).map(([name, schema]) => ({ name, required: false, schema })),
});

function namesOf(schema: Schema, schemas: ReadonlyMap<string, Schema> = new Map()): string[] {
  const content = [{ type: 'application/json', schema, examples: [], encoding: [] }];
  return secretNames({ requestBody: { required: true, content }, schemas } as unknown as Operation);
}

describe('secretNames', () => {
  it.each<[string, Schema, string[]]>([
    ['a property', objectOf({ name: text, pin: password }), ['pin']],
    ['what is only written', objectOf({ token: { ...text, writeOnly: true } }), ['token']],
    ['a list', objectOf({ pins: { types: ['array'], items: password } }), ['pins']],
    ['a tuple', objectOf({ pair: { types: ['array'], prefixItems: [text, password] } }), ['pair']],
    ['a map', objectOf({ pins: { types: ['object'], additionalProperties: password } }), ['pins']],
    [
      'members of a map',
      objectOf({ users: { types: ['object'], additionalProperties: objectOf({ pin: password }) } }),
      ['pin'],
    ],
    [
      'members of a pattern',
      { types: ['object'], patternProperties: [{ pattern: '^x', schema: objectOf({ pin: password }) }] },
      ['pin'],
    ],
    ['a condition', { types: ['object'], else: objectOf({ pin: password }) }, ['pin']],
    ['an alternative', { types: [], oneOf: [{ label: 'a', schema: objectOf({ pin: password }) }] }, ['pin']],
    ['the body itself', password, ['']],
    ['nothing', objectOf({ name: text }), []],
  ])('finds %s', (_, schema, names) => {
    expect(namesOf(schema)).toEqual(names);
  });

  it('finds what a schema holds within itself, however deep', () => {
    const node = objectOf({ pin: password, next: { types: [], ref: 'Node' } });
    expect(namesOf({ types: [], ref: 'Node' }, new Map([['Node', node]]))).toEqual(['pin']);
  });
});

it('knows a parameter that is secret or holds one', () => {
  expect(holdsSecret(password, new Map())).toBe(true);
  expect(holdsSecret(objectOf({ pin: password }), new Map())).toBe(true);
  expect(holdsSecret(text, new Map())).toBe(false);
});

it('makes what is secret unreadable in a body, wherever it stands', () => {
  const body = { a: [{ pin: '1234' }], pins: ['1234'], next: { next: { pin: { deep: '1234' } } }, name: 'n' };
  const shown = redactBody(body, ['pin', 'pins']);
  expect(shown).not.toContain('1234');
  expect(JSON.parse(shown)).toMatchObject({ name: 'n', pins: '***' });
  expect(redactBody({ a: 1 }, [''])).toBe('"***"');
});
