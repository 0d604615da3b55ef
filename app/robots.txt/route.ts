import { withBase } from '#lib/env/base-path.ts';
import { identity } from '#lib/links/identity.ts';
import { textResponse } from '#lib/render/text-response.ts';
import { site } from '../portal-site.ts';

/** Everything may be read but what would only be counted twice or run. */
export function GET(request: Request) {
  if (identity.isInternal) return textResponse(request, 'User-agent: *\nDisallow: /\n', 'plain');
  const hidden = ['/api/', '/mcp', '/search', '/try/', '/markdown/'].map(
    (path) => `Disallow: ${withBase(path)}`,
  );
  return textResponse(
    request,
    `${['User-agent: *', ...hidden, 'Allow: /', '', `Sitemap: ${site.portalUrl}/sitemap.xml`].join('\n')}\n`,
    'plain',
  );
}
