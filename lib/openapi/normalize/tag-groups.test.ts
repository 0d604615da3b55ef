import { expect, test } from 'vitest';
import { readSite } from '#tests/read-site.ts';
import type { TagOrder } from './tags.ts';

const operation = (tag: string) =>
  `  /${tag}: { get: { operationId: ${tag}, tags: [${tag}], responses: { '200': { description: Fine } } } }\n`;

async function read(more: string, groups?: TagOrder) {
  const text = `openapi: 3.2.0
info: { title: Shop, version: '1' }
${more}
paths:
${['one', 'two', 'three', 'four'].map(operation).join('')}`;
  const site = readSite({ 'shop.yaml': text }, [], [{ slug: 'shop', ...(groups && { groups }) }]);
  const api = await site.getApi('shop');
  const operations = (await site.listOperations('shop')).map(({ slug }) => slug);
  return { tags: api?.tags.map(({ name }) => name), groups: api?.tagGroups, operations };
}

test('the site orders tags and operations; what it does not name comes behind, as the description has it', async () => {
  const groups = [{ title: 'Last first', tags: ['four', 'one', 'gone'] }, { tags: ['two'] }];
  const { tags, operations, groups: shown } = await read('tags: [{ name: three }, { name: one }]', groups);
  expect(tags).toEqual(['four', 'one', 'two', 'three']);
  expect(operations).toEqual(['four', 'one', 'two', 'three']);
  expect(shown).toEqual([
    { name: 'Last first', tags: ['four', 'one'] },
    { name: '', tags: ['two'] },
  ]);
});

test('it goes before the groups of the description', async () => {
  const own = 'x-tagGroups: [{ name: Own, tags: [one, two] }]';
  expect((await read(own)).groups).toEqual([{ name: 'Own', tags: ['one', 'two'] }]);
  expect((await read(own, [{ title: 'Site', tags: ['two'] }])).groups).toEqual([
    { name: 'Site', tags: ['two'] },
  ]);
});

test('tags with a parent stand under it, however deep', async () => {
  const parents =
    'tags: [{ name: one, summary: First }, { name: two, parent: one }, { name: three, parent: two }]';
  expect((await read(parents)).groups).toEqual([{ name: 'First', tags: ['one', 'two', 'three'] }]);
  expect((await read('')).groups).toEqual([]);
});
