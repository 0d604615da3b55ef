/** The addresses below which pages stand. */
const pages = [
  '/reference',
  '/guides',
  '/best-practices',
  '/rate-limits',
  '/errors',
  '/changelog',
  '/workflows',
  '/session',
] as const;

/** What the portal answers at or below that is no page that a text could have been moved from. */
export const services: readonly string[] = [
  ...['/_next', '/api/try', '/api/sandbox-key', '/api/oauth-token', '/api/webhook-inbox', '/api/feedback'],
  ...['/api/fruitless-search', '/api/search', '/mcp'],
  ...[
    '/cards',
    '/code',
    '/content',
    '/explorer',
    '/go',
    '/initial.svg',
    '/markdown',
    '/missing',
    '/oauth',
    '/openapi',
  ],
  ...['/search', '/try', '/livez', '/readyz', '/llms.txt', '/llms-full.txt', '/robots.txt', '/sitemap.xml'],
];

/** All that the portal itself answers at or below. */
export const ownAddresses: readonly string[] = [...pages, ...services];
