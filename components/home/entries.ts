import { apiUrl, guideUrl, rateLimitsUrl } from '#lib/links/urls.ts';
import { portal } from '#portal-config';

/** The five ways into the documentation. */
export const entries = [
  {
    title: 'Quickstart',
    text: 'From a key to a signed-in user in five requests.',
    href: guideUrl('quickstart'),
  },
  {
    title: 'API reference',
    text: 'Every endpoint, parameter and status, ready to try.',
    href: apiUrl(portal.mainApi),
  },
  {
    title: 'Best practices',
    text: 'Errors, security, performance and integration, with code.',
    href: guideUrl('error-handling', undefined, 'best-practices'),
  },
  {
    title: 'Rate limits',
    text: 'What each plan admits, and what to do at the limit.',
    href: rateLimitsUrl(),
  },
  { title: 'Errors', text: 'Every code: why it happens and what to do.', href: '/errors' },
] as const;
