import { defineSite } from 'developer-portal/site';

export default defineSite({
  engine: '1.1.0',
  name: 'Portal',
  suffix: 'Documentation',
  description: 'How to make a developer portal of an OpenAPI file and a folder of texts, and how to run it.',
  accent: '#0b6e5d',
  mainApi: 'orders',
  apis: [{ slug: 'orders', backend: 'mock' }, { slug: 'portal' }],
  navigation: [
    { title: 'Guides', href: '/guides/start' },
    { title: 'Configuration', href: '/guides/configuration' },
    { title: 'Components', href: '/guides/components' },
    { title: 'Reference', href: '/reference' },
  ],
  missingPage: {
    text: 'It may have moved: the search knows every page, and so does [the start](/guides/start).',
  },
});
