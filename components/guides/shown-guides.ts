import 'server-only';
import { getGuides } from '#lib/content/guides.ts';
import type { Collection, Guide } from '#lib/content/model.ts';
import { identity } from '#lib/links/identity.ts';

/** Guides in reading order; none where the API that they speak of is not there. */
export async function getShownGuides(collection?: Collection): Promise<readonly Guide[]> {
  return identity.mainApi === undefined ? [] : getGuides(collection);
}
