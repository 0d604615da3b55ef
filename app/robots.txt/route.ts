import { textResponse } from '#lib/render/text-response.ts';
import { site } from '../portal-site.ts';

/** Everything may be read but what would only be counted twice or run. */
export function GET(request: Request) {
  const hidden = ['/api/', '/mcp', '/search', '/try/', '/markdown/'].map((path) => `Disallow: ${path}`);
  return textResponse(
    request,
    `${['User-agent: *', ...hidden, 'Allow: /', '', `Sitemap: ${site.origin}/sitemap.xml`].join('\n')}\n`,
    'plain',
  );
}
