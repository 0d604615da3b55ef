import 'server-only';
import { withOrigins as replaceOrigins } from '#lib/content/origins.ts';
import { getSettings } from '#lib/env/index.ts';

/** Text of a guide with the addresses of this portal and of its own sandbox. */
export function withOrigins(text: string): string {
  const { publicOrigin, sandboxOrigin } = getSettings();
  return replaceOrigins(text, { portal: publicOrigin, sandbox: sandboxOrigin });
}
