import { portal } from '#portal-config';

/** The same content for programs. */
export const markdownLinks = [
  { title: 'OpenAPI', href: `/openapi/${portal.mainApi}.yaml` },
  { title: 'llms.txt', href: '/llms.txt' },
  { title: 'Explorer', href: `/explorer/${portal.mainApi}` },
];
