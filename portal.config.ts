import { defineSite } from 'developer-portal/site';

export default defineSite({
  engine: '1.1.0',
  name: 'Kynetra',
  description: 'Authentication as a service: sign up, verify and sign in your users with one API.',
  logo: { light: 'logo-light.svg', dark: 'logo-dark.svg' },
  icon: 'icon.svg',
  accent: { light: '#2f4bd0', dark: '#9db1ff' },
  mainApi: 'kynetra',
  feedback: true,
  sandbox: 'sandbox/server.ts',
  apis: [
    {
      slug: 'kynetra',
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
      webhooks: {
        deliveries: '/sandbox/webhook-deliveries',
        redeliver: '/sandbox/webhook-deliveries/{id}/redeliver',
        secret: '/sandbox/webhook-secret',
      },
    },
  ],
  navigation: [
    { title: 'Guides', href: '/guides/quickstart' },
    { title: 'Reference', href: '/reference' },
    { title: 'Best practices', href: '/best-practices/error-handling' },
    { title: 'Rate limits', href: '/rate-limits' },
    { title: 'Changelog', href: '/changelog' },
  ],
});
