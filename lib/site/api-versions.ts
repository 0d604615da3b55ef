import type { z } from 'zod';
import { apiSlug } from '../openapi/normalize/slug.ts';
import type { apiSchema } from './api-schema.ts';
import type { ApiConfig } from './model.ts';

type CheckedApi = z.output<typeof apiSchema>;
type CheckedVersion = NonNullable<CheckedApi['versions']>[number];

/** Every version as an API of its own, with what holds for all of them: the current one under the API's own slug. */
export function listVersions({ versions, ...api }: CheckedApi): ApiConfig[] {
  if (versions === undefined) return [api];
  return versions.map(({ name, file, status, basePath, ...own }, index) => {
    const { backend, ...connection } = { ...api, ...own };
    return {
      ...connection,
      backend: backend === 'mock' || basePath === undefined ? backend : { ...backend, basePath },
      slug: index === 0 ? api.slug : versionSlug(api, { name }),
      file,
      version: { of: api.slug, name, ...(status && { status }) },
    };
  });
}

/** Slug of a version that is not the current one. */
export function versionSlug(
  { slug }: Pick<CheckedApi, 'slug'>,
  { name }: Pick<CheckedVersion, 'name'>,
): string {
  return `${slug}-${name}`;
}

/** Slug of the API that a file describes: as the site says, else the file's name. */
export function slugOfFile(file: string, apis: readonly Pick<ApiConfig, 'slug' | 'file'>[]): string {
  return apis.find((api) => api.file === file)?.slug ?? apiSlug(file);
}
