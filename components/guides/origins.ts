import 'server-only';
import { withSandboxOrigin } from '#lib/content/sandbox-origin.ts';
import { getSettings } from '#lib/env/index.ts';

/** Text of a guide with the address of this portal's own sandbox. */
export function withOrigins(text: string): string {
  return withSandboxOrigin(text, getSettings().sandboxOrigin);
}
