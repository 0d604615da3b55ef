import 'server-only';
import { cache } from 'react';
import { loadGuides } from './load-guides.ts';
import type { Collection, Guide } from './model.ts';

let built: Promise<readonly Guide[]> | undefined;

// A build's guides are read once. While a guide is being written, once for each render: the next reload shows it.
const readGuides = process.env.NODE_ENV === 'production' ? readOnce : cache(loadGuides);

function readOnce(): Promise<readonly Guide[]> {
  built ??= loadGuides().catch((error: unknown) => {
    built = undefined;
    throw error;
  });
  return built;
}

/** Guides in reading order; those of one folder where it is named. */
export async function getGuides(collection?: Collection): Promise<readonly Guide[]> {
  const guides = await readGuides();
  return collection === undefined ? guides : guides.filter((guide) => guide.collection === collection);
}
