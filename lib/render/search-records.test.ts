import { expect, it } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import { searchRecords } from './search-records.ts';

it('the values of an enumeration are found as they are written and by what they are called', async () => {
  const actions = { oneOf: [{ const: 10, title: 'GUILD_UPDATE' }, { const: 11 }] };
  const sizes = { type: 'array', items: { enum: ['s', 'm'], 'x-enum-varnames': ['SMALL', 'MEDIUM'] } };
  const schema = { properties: { action: actions, sizes } };
  const document = {
    openapi: '3.1.0',
    info: { title: 'Log', version: '1' },
    paths: {
      '/log': {
        get: { responses: { 200: { description: 'Fine', content: { 'application/json': { schema } } } } },
      },
    },
  };
  const site = readSite({ 'it.json': `${JSON.stringify(document)}\n` });
  const values: string[] = [];
  for await (const { rows } of searchRecords(site, [])) {
    values.push(...rows.filter(({ kind }) => kind === 'value').map(({ name, place }) => `${name}: ${place}`));
  }
  expect(values).toEqual([
    '10: action, response 200',
    'GUILD_UPDATE: action 10, response 200',
    '11: action, response 200',
    's: sizes, response 200',
    'SMALL: sizes s, response 200',
    'm: sizes, response 200',
    'MEDIUM: sizes m, response 200',
  ]);
});
