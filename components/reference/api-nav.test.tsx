import { expect, test } from 'vitest';
import type { Api } from '#lib/openapi/model.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { ApiNav, type ApiPlace } from './api-nav.tsx';
import { listOthers, listTags } from './nav-lists.ts';
import { readNavigation } from './read-navigation.ts';

const answers = "responses: { '200': { description: Fine } }";

/** A description of these operations: `GET /orders orders`, its tag last if it has one. */
async function apiOf(operations: readonly string[], more = ''): Promise<Api> {
  const paths = Map.groupBy(
    operations.map((operation) => operation.split(' ')),
    ([, path]) => path,
  );
  const lines = [...paths].map(([path, own]) => {
    const methods = own.map(
      ([method = '', , tag]) =>
        `${method.toLowerCase()}: { ${tag ? `tags: ["${tag}"], ` : ''}summary: "${method} ${path}", ${answers} }`,
    );
    return `  "${path}": { ${methods.join(', ')} }`;
  });
  const head = `openapi: 3.2.0\ninfo: { title: It, version: '1' }\n${more}\npaths:\n`;
  const api = await readSite({ 'it.yaml': `${head}${lines.join('\n')}\n` }).getApi('it');
  if (api === undefined) throw new Error('no API');
  return api;
}

const crud = (path: string, tag = '') =>
  ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} ${path} ${tag}`.trim());

async function navOf(api: Api, place: ApiPlace = {}) {
  const html = await htmlOf(<ApiNav api={api} place={place} />);
  return {
    html,
    links: [...html.matchAll(/<li><a href="([^"]*)"/g)].map(([, href]) => href),
    groups: [...html.matchAll(/<details([^>]*)><summary>(.*?)<\/summary>/g)].map(
      ([, state = '', title = '']) =>
        `${state.includes('open') ? '▾' : '▸'} ${title
          .replace(/<span class="nav-count">/g, ' ')
          .replace(/<br[^>]*>/g, '')
          .replace(/<[^>]*>/g, '')}`,
    ),
  };
}

const slugOf = (api: Api, method: string, path: string) =>
  api.tags
    .flatMap(({ operations }) => operations)
    .find((operation) => operation.method === method && operation.path === path)?.slug ?? 'none';

test('a small API lists all, its groups open, without a filter', async () => {
  const api = await apiOf([...crud('/orders', 'orders'), ...crud('/users', 'users')]);
  const { html, links, groups } = await navOf(api);
  expect(groups).toEqual(['▾ orders 5', '▾ users 5']);
  expect(links).toHaveLength(10);
  expect(html).not.toContain('data-list');
});

const tags = Array.from({ length: 12 }, (_, index) => `tag${index}`);

test('a page of a large API lists its own group, and leads to the others on the overview', async () => {
  const api = await apiOf(tags.flatMap((tag) => crud(`/${tag}`, tag)));
  const place = { tag: 'tag3', operation: slugOf(api, 'PUT', '/tag3') };
  const { html, links, groups } = await navOf(api, place);
  expect(groups).toEqual(tags.map((tag) => `${tag === 'tag3' ? '▾' : '▸'} ${tag} 5`));
  expect(links).toHaveLength(5);
  expect(html).toContain(`href="/reference/it/${place.operation}" class="nav-link" aria-current="page"`);
  for (const tag of tags) expect(html).toContain(`<a href="/reference/it#tag-${tag}">`);
  expect(html).toContain('data-list="/reference/it/navigation/all.json"');
});

test('a tag of many endpoints opens the part that its paths make, at the open page', async () => {
  const parts = ['orders', 'refunds', 'parcels', 'items', 'shops', 'users', 'roles', 'teams'];
  const api = await apiOf([
    ...parts.flatMap((part) => crud(`/v1/${part}`, 'all')),
    ...crud('/v1/others', 'else'),
  ]);
  const place = { tag: 'all', operation: slugOf(api, 'GET', '/v1/parcels') };
  const { links, groups } = await navOf(api, place);
  expect(groups.slice(0, 4)).toEqual(['▾ all 40', '▸ Orders 5', '▸ Refunds 5', '▾ Parcels 5']);
  expect(groups.at(-1)).toBe('▸ else 5');
  expect(links).toHaveLength(5);
});

test('without tags the paths make the groups, and no group stands over them', async () => {
  const api = await apiOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].flatMap((name) => crud(`/${name}s`)));
  const place = { tag: 'operations', operation: slugOf(api, 'GET', '/bs') };
  expect((await navOf(api, place)).groups.slice(0, 3)).toEqual(['▸ As 5', '▾ Bs 5', '▸ Cs 5']);
  expect((await navOf(api)).groups.every((group) => group.startsWith('▸'))).toBe(true);
});

test('webhooks and schemas are groups too, schemas of many in alphabetical parts', async () => {
  const schemas = Array.from({ length: 90 }, (_, index) => `${'ABC'[index % 3]}${index}: { type: object }`);
  const api = await apiOf(
    tags.flatMap((tag) => crud(`/${tag}`, tag)),
    `webhooks: { paid: { post: { summary: Paid, ${answers} } } }\ncomponents: { schemas: { ${schemas.join(', ')} } }`,
  );
  const own = api.schemas[1];
  const { groups, links } = await navOf(api, { schema: own?.slug ?? '' });
  expect(groups.slice(-4)).toEqual(['▸ Webhooks 1', '▾ Schemas 90', '▾ A – B 60', '▸ C 30']);
  expect(links).toContain(`/reference/it/schemas/${own?.slug}`);
  expect(links).toHaveLength(60);
  const webhook = await navOf(api, { operation: api.webhooks[0]?.slug ?? '' });
  expect(webhook.groups).toContain('▾ Webhooks 1');
  expect(webhook.html).toContain('aria-current="page"');
});

test('each list can be asked for by the address of its place on the overview, and the filter finds all', async () => {
  const api = await apiOf([...tags.flatMap((tag) => crud(`/${tag}`, tag)), ...crud('/p', '__proto__')]);
  for (const { anchor, count } of [...listTags(api), ...listOthers(api)])
    expect(readNavigation(api, anchor)?.reduce((sum, { entries = [] }) => sum + entries.length, 0)).toBe(
      count,
    );
  expect(readNavigation(api, 'tag-none')).toBeUndefined();
  expect(readNavigation(api, '__proto__')).toBeUndefined();
  const [proto] = readNavigation(api, 'tag-proto') ?? [];
  expect(proto?.entries?.map((entry) => entry.href)).toEqual(
    ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((method) => `/reference/it/${slugOf(api, method, '/p')}`),
  );
  const all = readNavigation(api, 'all') ?? [];
  expect(all.reduce((sum, { entries = [] }) => sum + entries.length, 0)).toBe(65);
});

test('a page of 400 tags carries their titles and no more', async () => {
  const many = Array.from({ length: 400 }, (_, index) => `subject ${index}`);
  const api = await apiOf(many.map((tag, index) => `GET /s${index} ${tag.replace(' ', '-')}`));
  const { html, groups } = await navOf(api);
  expect(groups).toHaveLength(400);
  expect(html.length / 400).toBeLessThan(250);
});
