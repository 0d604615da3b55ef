import type { CatalogReader } from '../../openapi/catalog-reader.ts';
import { describedFiles } from '../../openapi/load.ts';
import { apiSlug } from '../../openapi/normalize/slug.ts';
import type { ApiDirectory } from './directory.ts';

/** The APIs of a catalog that was made of a folder. @param named the APIs that the site names, with their files */
export async function catalogDirectory(
  catalog: CatalogReader,
  folder: string,
  named: readonly { readonly slug: string; readonly file?: string }[],
): Promise<ApiDirectory> {
  const shown = new Set((await catalog.apis()).map(({ slug }) => slug));
  const slugOf = (file: string) => {
    const slug = named.find((each) => each.file === file)?.slug ?? apiSlug(file);
    return shown.has(slug) ? slug : undefined;
  };
  return {
    files: describedFiles(folder, named).filter((file) => slugOf(file) !== undefined),
    slugOf,
    api: (slug) => catalog.api(slug),
    operation: (api, slug) => catalog.operation(api, slug),
  };
}
