import type { Settings } from '#lib/env/parse.ts';
import { securityHeaders } from '#lib/front/policy.ts';

/** `_headers`, as Netlify and Cloudflare Pages read it: what the portal's own server says of every answer. */
export function renderFields({
  publicOrigin,
  basePath,
}: Pick<Settings, 'publicOrigin' | 'basePath'>): string {
  const fields = {
    ...securityHeaders(publicOrigin),
    'Content-Security-Policy': "frame-ancestors 'none'",
  };
  return [
    `${basePath}/*`,
    ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`),
    `${basePath}/_next/static/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    '',
  ].join('\n');
}
