import type { Settings } from '#lib/env/parse.ts';
import { rulesField } from '#lib/front/built-files.ts';
import { securityHeaders } from '#lib/front/policy.ts';

/**
 * `_headers`, as Netlify and Cloudflare Pages read it: what the portal's own server says of every answer. On a host that
 * reads no such file links are followed when they are pressed, and no sooner.
 *
 * @param rules what pages name as their `Speculation-Rules`
 */
export function renderFields(
  { publicOrigin, basePath }: Pick<Settings, 'publicOrigin' | 'basePath'>,
  rules: string | undefined,
): string {
  const fields = {
    ...securityHeaders(publicOrigin),
    'Content-Security-Policy': "frame-ancestors 'none'",
    ...(rules && { [rulesField]: rules }),
  };
  return [
    `${basePath}/*`,
    ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`),
    `${basePath}/_next/static/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    ...(rules ? [JSON.parse(rules), '  Content-Type: application/speculationrules+json'] : []),
    '',
  ].join('\n');
}
