import { identity } from '#lib/links/identity.ts';
import { getSite } from '#lib/site/index.ts';
import { drawInitial } from '#lib/site/initial-icon.ts';

export const dynamic = 'force-static';

/** The icon of a site that has none of its own. */
export function GET(): Response {
  return new Response(drawInitial(identity.name, getSite().accent), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
}
