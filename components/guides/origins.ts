import 'server-only';
import { getSettings } from '#lib/env/index.ts';

/**
 * Guides are written with the addresses of `npm start` on one machine. A reader sees the addresses of the portal that
 * they read, so that copied code runs as it is.
 */
export function withOrigins(text: string): string {
  const { publicOrigin, sandboxOrigin } = getSettings();
  return text
    .replaceAll('http://localhost:4010', sandboxOrigin)
    .replaceAll('http://localhost:3000', publicOrigin);
}
