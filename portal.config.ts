import { defineSite } from 'developer-portal/site';

export default defineSite({
  name: 'Kynetra',
  description: 'Authentication as a service: sign up, verify and sign in your users with one API.',
  mainApi: 'kynetra',
  feedback: true,
  apis: [{ slug: 'kynetra', sandbox: 'embedded', basePath: '/v1', refusedKeyPrefixes: ['sk_prod_'] }],
  navigation: [
    { title: 'Guides', href: '/guides/quickstart' },
    { title: 'Reference', href: '/reference' },
    { title: 'Best practices', href: '/best-practices/error-handling' },
    { title: 'Rate limits', href: '/rate-limits' },
    { title: 'Changelog', href: '/changelog' },
  ],
});
