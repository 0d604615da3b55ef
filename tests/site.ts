import { identityOf } from '#lib/links/identity-of.ts';
import { siteConfigOf, siteSchema } from '#lib/site/schema.ts';

/** The site that tests of the engine are about, whatever site stands in the repository's root. */
export const site = siteConfigOf(
  siteSchema.parse({
    name: 'Acme',
    description: 'Orders with one API.',
    mainApi: 'orders',
    feedback: true,
    sandbox: 'sandbox.ts',
    apis: [
      {
        slug: 'orders',
        backend: { origin: 'sandbox', basePath: '/v1' },
        refusedKeyPrefixes: ['sk_prod_'],
        keys: {
          endpoint: '/sandbox/accounts',
          body: { plan: '{plan}' },
          key: '/key',
          expiresAt: '/expiresAt',
          plans: [
            { id: 'free', name: 'Free' },
            { id: 'pro', name: 'Pro' },
            { id: 'enterprise', name: 'Enterprise' },
          ],
        },
      },
    ],
    navigation: [
      { title: 'Guides', href: '/guides/start' },
      { title: 'Reference', href: '/reference' },
    ],
  }),
  [],
);

/** What `lib/links/identity.ts` is for tests: a build writes that module. */
export const identity = identityOf(site, [{ slug: site.mainApi, title: site.name }]);
