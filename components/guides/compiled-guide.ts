import 'server-only';
import type { MDXContent } from 'mdx/types';
import type { Collection } from '#lib/content/model.ts';

/** The component that the build made of an MDX file. `slug` must be one of `getGuides`. */
export async function compiledGuide(collection: Collection, slug: string): Promise<MDXContent> {
  // The bundler compiles what `content` holds at build time, and nothing else can be named here.
  const page = await import(`../../content/${collection}/${slug}.mdx`);
  return page.default;
}
