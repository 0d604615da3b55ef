import { createHash } from 'node:crypto';

/** Hashes of a page's inline scripts, as CSP source expressions, each once. */
export function inlineScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', body = ''] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    const isData = /\btype\s*=\s*["']?application\/ld\+json/i.test(attributes);
    if (/\bsrc\s*=/i.test(attributes) || isData || body === '') continue;
    hashes.add(hashOf(body));
  }
  return [...hashes];
}

/** Hashes of the styles that the build wrote into a page (scripts/pages/inline-styles.ts), each once. */
export function inlineStyleHashes(html: string): string[] {
  return [
    ...new Set(
      [...html.matchAll(/<style data-until[^>]*>([\s\S]*?)<\/style>/g)].map((match) =>
        hashOf(match[1] ?? ''),
      ),
    ),
  ];
}

function hashOf(body: string): string {
  return `'sha256-${createHash('sha256').update(body).digest('base64')}'`;
}

/** What a page may load and call beside the portal itself, as source expressions of a policy. */
export interface OtherSources {
  readonly scripts: readonly string[];
  readonly connections: readonly string[];
}

/**
 * The policy of an HTML page: what the build wrote into it runs, by its hash, and nothing else but what the site lists.
 * `path` only makes room for the embedded client on its own route: it writes styles and markup from strings.
 */
export function contentSecurityPolicy(html: string, path: string, others?: OtherSources): string {
  const isExplorer = path.startsWith('/explorer/');
  const style = isExplorer ? ["'unsafe-inline'"] : inlineStyleHashes(html);
  // `default` is made by the layout's first script, `nextjs` by Next's router.
  const trustedTypes = ["require-trusted-types-for 'script'", 'trusted-types default nextjs'];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScriptHashes(html), ...(others?.scripts ?? [])].join(' '),
    ["style-src 'self'", ...style].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...(others?.connections ?? [])].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isExplorer ? [] : trustedTypes),
  ].join('; ');
}

/** For answers that are no page: they load nothing. */
export const inertPolicy = "default-src 'none'; frame-ancestors 'none'";

/** The fields that every answer carries, pages and errors alike. */
export function securityHeaders(publicOrigin: string): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': deniedFeatures.map((feature) => `${feature}=()`).join(', '),
    ...(publicOrigin.startsWith('https:')
      ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }
      : {}),
  };
}

const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];
