import { expect, test } from 'vitest';
import { apiAnchors } from '#lib/links/page-anchors.ts';
import type { Api } from '#lib/openapi/model.ts';
import { readSite } from '#tests/read-site.ts';
import { htmlOf } from '#tests/render-operation.tsx';
import { ApiOverview } from './api-overview.tsx';

const answers = "responses: { '200': { description: Fine } }";

async function overviewOf(paths: readonly string[], more = '', about = '') {
  const description = `info: { title: It, version: '1', description: ${JSON.stringify(about)} }`;
  const text = `openapi: 3.2.0\n${description}\n${more}\npaths:\n${paths.join('\n')}\n`;
  const api = await readSite({ 'it.yaml': text }).getApi('it');
  if (api === undefined) throw new Error('no API');
  return { api, html: await htmlOf(<ApiOverview api={api} />) };
}

const path = (name: string, tag = '') =>
  `  "/${name}": { get: { summary: "List ${name}", ${tag && `tags: ["${tag}"], `}${answers} } }`;

/** The groups in their order, with whether each is open. */
const groupsOf = (html: string) =>
  [...html.matchAll(/<details( class="group-part")?( open="")?>.*?<h[234]>([^<]*)/g)].map(
    ([, part, open, title]) => `${part ? '  ' : ''}${open ? '▾' : '▸'} ${title}`,
  );

const linksTo = (html: string, { slug }: Api) => html.split(`href="/reference/${slug}/`).length - 1;

test('a small API shows all its groups open, below what it is about', async () => {
  const { html } = await overviewOf(
    [path('cats', 'Cats'), path('dogs', 'Dogs')],
    '',
    'It is.\n\nAll about it.',
  );
  expect(groupsOf(html)).toEqual(['▾ About this API', '▾ Cats', '▾ Dogs']);
  expect(html).not.toContain('overview-controls');
});

const many = Array.from({ length: 90 }, (_, index) => path(`a${index % 3}/b${index}`, `tag ${index % 2}`));

test('a large API folds its groups, and every endpoint is on the page all the same', async () => {
  const { html, api } = await overviewOf(many, '', `It is.\n\n${'All about it. '.repeat(200)}`);
  expect(groupsOf(html)).toEqual([
    '▸ About this API',
    '▸ tag 0',
    '  ▸ A0',
    '  ▸ A2',
    '  ▸ A1',
    '▸ tag 1',
    '  ▸ A1',
    '  ▸ A0',
    '  ▸ A2',
  ]);
  expect(linksTo(html, api)).toBe(90);
  expect(html).toContain('90 endpoints');
});

test('an API that is large by its webhooks folds its groups below the controls that open them', async () => {
  const hooks = Array.from({ length: 41 }, (_, index) => `hook${index}: { post: { ${answers} } }`).join(', ');
  const { html } = await overviewOf([path('cats', 'Cats'), path('dogs', 'Dogs')], `webhooks: { ${hooks} }`);
  expect(groupsOf(html)).toEqual(['▸ Cats', '▸ Dogs', '▸ Webhooks']);
  expect(html).toContain('overview-controls');
});

test('without tags the groups that paths make are seen at once', async () => {
  const { html } = await overviewOf(
    Array.from({ length: 60 }, (_, index) => path(`a${index % 3}/b${index}`)),
  );
  expect(groupsOf(html)).toEqual(['▾ Operations', '  ▸ A0', '  ▸ A1', '  ▸ A2']);
});

test('every address into the overview leads into what its group folds', async () => {
  const schemas = Array.from({ length: 50 }, (_, index) => `S${index}: { type: object }`).join(', ');
  const { html, api } = await overviewOf(
    [...many, path('p', '__proto__')],
    `webhooks: { paid: { post: { ${answers} } } }\ncomponents: { schemas: { ${schemas} } }`,
  );
  for (const anchor of apiAnchors(api, []).filter((each) => each !== 'servers'))
    expect(html).toContain(`</summary><div id="${anchor}"`);
  expect(groupsOf(html)).toContain('▸ __proto__');
});

test('tags stand below the names of their groups, with what a tag without endpoints says', async () => {
  const tags =
    'tags: [{ name: pets, summary: Pets, description: All that lives. }, { name: Cats, parent: pets }]';
  const { html } = await overviewOf([path('cats', 'Cats'), path('rocks', 'Rocks')], tags);
  expect(html).toMatch(
    /<h2[^>]*>Pets<\/h2>.*All that lives\..*<h3>Cats<\/h3>.*Part of: Pets.*<h2>Rocks<\/h2>/s,
  );
});
