import path from 'node:path';

/**
 * A file among what the build made of descriptions and guides: the catalog, the search index, the pictures, the dates.
 * `PORTAL_WORK` names the folder, from the root or whole, while a build goes on and while one is served.
 */
export function dataPath(...names: string[]): string {
  return path.resolve(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.PORTAL_WORK || '.portal',
    ...names,
  );
}
