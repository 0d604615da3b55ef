import 'server-only';
import type { MDXContent } from 'mdx/types';
import type { Collection } from '#lib/content/model.ts';

/** The component that the build made of an MDX file. `slug` must be one of `getGuides`. */
export async function compiledGuide(collection: Collection, slug: string): Promise<MDXContent> {
  const page = await load[collection](slug);
  return page.default;
}

// Literal folders: the bundler compiles what they hold at build time, and nothing else can be named here.
const load: Readonly<Record<Collection, (slug: string) => Promise<{ default: MDXContent }>>> = {
  guides: (slug) => import(`../../content/guides/${slug}.mdx`),
  'best-practices': (slug) => import(`../../content/best-practices/${slug}.mdx`),
  pages: (slug) => import(`../../content/pages/${slug}.mdx`),
};
