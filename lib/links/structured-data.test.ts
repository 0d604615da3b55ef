import { expect, test } from 'vitest';
import { structuredData } from './structured-data.ts';

test('a page says what it is and where it stands, with absolute links', () => {
  const page = {
    title: 'Sign up',
    page: '/reference/kynetra/sign-up',
    modified: '2026-11-24',
    above: [
      { title: 'Kynetra API', page: '/reference/kynetra' },
      { title: 'Auth', page: '/reference/kynetra#tag-auth' },
    ],
  };
  expect(structuredData(page, 'https://docs.example')).toMatchObject({
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: 'Sign up',
        url: 'https://docs.example/reference/kynetra/sign-up',
        dateModified: '2026-11-24',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, item: 'https://docs.example/' },
          { position: 2, name: 'Kynetra API', item: 'https://docs.example/reference/kynetra' },
          { position: 3, name: 'Auth', item: 'https://docs.example/reference/kynetra#tag-auth' },
          { position: 4, name: 'Sign up', item: 'https://docs.example/reference/kynetra/sign-up' },
        ],
      },
    ],
  });
});
