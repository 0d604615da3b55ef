import { expect, it } from 'vitest';
import type { Schema } from './model.ts';
import { ValueCheck } from './value-check.ts';

const user: Schema = {
  types: ['object'],
  properties: [
    { name: 'id', required: true, schema: { types: ['string'], readOnly: true, pattern: '^(u|u)+$' } },
    { name: 'password', required: true, schema: { types: ['string'], writeOnly: true } },
  ],
};
const check = new ValueCheck(new Map([['User', user]]));
const reference: Schema = { types: [], ref: 'User' };

it.each([
  [{ id: 'u', password: 'p' }, ['response', 'request'], []],
  [{ id: 'u' }, ['response', 'request'], []],
  [{ password: 'p' }, ['response', 'request'], []],
  [{ password: 'p' }, ['response'], ['id is missing']],
  [{ id: 'u' }, ['request'], ['password is missing']],
  [{ id: 'x' }, ['response'], ['id does not match the pattern ^(u|u)+$']],
] as const)('%j, as %j: %j', (value, directions, said) => {
  const found = check.differences(value, reference, directions);
  expect(found.map(({ steps, detail }) => `${steps.join('.')} ${detail}`)).toEqual(said);
});

it('tries patterns that keep other engines for ever, and lets pass what it cannot try', {
  timeout: 5000,
}, () => {
  const text = (pattern: string): Schema => ({ types: ['string'], pattern });
  expect(check.differences(`${'u'.repeat(60)}!`, text('^(u|u)+$'))).toHaveLength(1);
  expect(check.differences('a', text('^(?!a)'))).toEqual([]);
  const many = Array.from({ length: 5000 }, () => 'u'.repeat(5000));
  check.differences(many, { types: ['array'], items: text(`^(${'u?'.repeat(300)})+$`) });
});
