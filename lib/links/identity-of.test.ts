import { expect, it } from 'vitest';
import { siteConfigOf, siteSchema } from '#lib/site/schema.ts';
import { identityOf } from './identity-of.ts';

const definition = {
  name: 'Acme',
  description: 'Orders with one API.',
  mainApi: 'orders',
  navigation: [
    { title: 'Guides', href: '/guides/start' },
    { title: 'Reference', href: '/reference' },
  ],
};
const portal = siteConfigOf(siteSchema.parse(definition), []);
const orders = { slug: 'orders', title: 'Orders API' };
const museum = { slug: 'museum', title: 'Museum', summary: 'Tickets and hours.' };
const hrefs = (apis: Parameters<typeof identityOf>[1]) =>
  identityOf(portal, apis).navigation.map(({ href }) => href);

it('is the configured one where the main API is there', () => {
  expect(identityOf(portal, [orders])).toMatchObject({ name: portal.name, mainApi: portal.mainApi });
});

it('leads to the one API, or to the list of several', () => {
  expect(hrefs([orders])).toContain('/reference/orders');
  expect(hrefs([orders, museum])).toContain('/reference');
});

it('is named after the only API of another folder, and speaks of no guides', () => {
  expect(identityOf(portal, [museum])).toEqual({
    name: 'Museum',
    suffix: portal.suffix,
    footer: [],
    description: 'Tickets and hours.',
    navigation: [
      { title: 'Reference', href: '/reference/museum' },
      { title: 'Explorer', href: '/explorer/museum' },
    ],
    apis: [{ slug: 'museum', title: 'Museum' }],
  });
});

it('says of a portal for the own people that it is one', () => {
  expect(identityOf(portal, [orders])).not.toHaveProperty('isInternal');
  expect(identityOf({ ...portal, isInternal: true }, [museum])).toMatchObject({ isInternal: true });
});

it('lists several APIs of another folder', () => {
  expect(hrefs([museum, { slug: 'zoo', title: 'Zoo' }])).toEqual(['/reference']);
});
