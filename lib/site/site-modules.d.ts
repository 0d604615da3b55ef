// What a build makes of the site's folder (write-site.ts); next.config.mjs says where it is.
declare module 'site/pages' {
  import type { MDXContent } from 'mdx/types';

  export const compiledPages: ReadonlyMap<string, () => Promise<{ default: MDXContent }>>;
}
