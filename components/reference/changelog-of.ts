import { identity } from '#lib/links/identity.ts';
import { changelogUrl } from '#lib/links/urls.ts';

/** Path of an API's changelog: the main API's, or the first one's, is that of the portal. */
export function changelogOf(api: string): string {
  return changelogUrl(api === (identity.mainApi ?? identity.apis[0]?.slug) ? undefined : api);
}
