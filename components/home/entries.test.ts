import { expect, it } from 'vitest';
import type { Identity } from '#lib/links/identity-of.ts';
import { listEntries, type Way } from './entries.ts';

const site = (apis: readonly string[], mainApi?: string) =>
  ({ ...(mainApi && { mainApi }), apis: apis.map((slug) => ({ slug, title: slug })) }) as unknown as Identity;

const way = (collection: Way['collection'], title: string): Way => ({
  collection,
  title,
  description: '',
  href: `/${title}`,
});

const hrefs = (...given: Parameters<typeof listEntries>) => listEntries(...given).map(({ href }) => href);

it('leads into the texts of a site with at most five entries', () => {
  const pages = ['a', 'b', 'c', 'd'].map((title) => way('pages', title));
  const guides = [way('guides', 'start'), way('guides', 'next'), way('best-practices', 'keys'), ...pages];
  expect(hrefs(site(['orders'], 'orders'), guides)).toEqual([
    '/start',
    '/reference/orders',
    '/keys',
    '/a',
    '/b',
  ]);
});

it('leads to the reference of all APIs where there are several and no texts', () => {
  expect(hrefs(site(['orders', 'users'], 'orders'), [])).toContain('/reference');
  expect(hrefs(site(['orders'], 'orders'), [])).toContain('/reference/orders');
});

it('leaves several APIs, none of which is the main one, to their list', () => {
  expect(hrefs(site(['orders', 'users']), [])).toEqual([]);
});

it('fills the places of missing texts with what the API has itself', () => {
  const own = ['/explorer/orders', '/openapi/orders.yaml', '/changelog', '/llms.txt'];
  expect(hrefs(site(['orders']), [])).toEqual(['/reference/orders', ...own]);
  expect(hrefs(site(['orders']), [way('guides', 'start')])).toEqual([
    '/start',
    '/reference/orders',
    ...own.slice(0, 3),
  ]);
});

it('leads into the texts of a site without an API', () => {
  expect(hrefs(site([]), [way('guides', 'start'), way('guides', 'next')])).toEqual(['/start', '/next']);
});
