import 'server-only';
import { cache } from 'react';
import { loadGuides } from './load-guides.ts';
import type { Collection, Guide } from './model.ts';

// Once for each render: while a guide is being written, the next reload shows it.
const readGuides = cache(loadGuides);

/** Guides in reading order; those of one folder where it is named. */
export async function getGuides(collection?: Collection): Promise<readonly Guide[]> {
  const guides = await readGuides();
  return collection === undefined ? guides : guides.filter((guide) => guide.collection === collection);
}
