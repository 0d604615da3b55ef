import 'server-only';
import type { MDXContent } from 'mdx/types';
import { compiledPages } from 'site/pages';
import type { Collection } from '#lib/content/model.ts';

/** The component that the build made of an MDX file. `slug` must be one of `getGuides`. */
export async function compiledGuide(collection: Collection, slug: string): Promise<MDXContent> {
  const load = compiledPages.get(`${collection}/${slug}`);
  if (load === undefined) throw new Error(`${collection}/${slug}.mdx was not compiled`);
  return (await load()).default;
}
