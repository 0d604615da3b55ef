/**
 * What is wrong in the site's folder now, a line each. In development the module that `scripts/watch-site.ts` writes is in
 * this one's place, and changes with every edit, so that open pages are drawn anew; a build has none.
 */
export const faults: readonly string[] = [];
