import type { APIRequestContext, Page } from '@playwright/test';

/** One page of each kind. */
export const kindsOfPages = [
  '/',
  '/reference',
  '/reference/kynetra',
  '/reference/kynetra/sign-up',
  '/reference/kynetra/schemas/user',
  '/guides/quickstart',
  '/best-practices/security',
  '/rate-limits',
  '/errors/email_taken',
] as const;

/** Paths of all HTML pages that the sitemap names. */
export async function pagesOf(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
  return paths.filter((path) => !path.startsWith('/explorer/') && !/\.(md|txt|json|yaml)$/.test(path));
}

/** Everything that a clean page has none of: errors, policy violations, requests that leave the site. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /violates|refused|blocked/i.test(message.text()))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== 'localhost' && url.protocol.startsWith('http'))
      faults.push(`request to ${url.host}`);
  });
  return faults;
}
