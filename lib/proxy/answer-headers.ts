/**
 * The fields of every answer that holds a sandbox's bytes: whatever they are, they cannot run, be sniffed, framed,
 * embedded or cached here.
 */
export const inertHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;
