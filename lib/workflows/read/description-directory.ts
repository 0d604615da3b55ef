import { DescriptionError } from '../../openapi/fault.ts';
import { describedFiles, FileStore } from '../../openapi/load.ts';
import type { Api, Operation } from '../../openapi/model.ts';
import { contextOf } from '../../openapi/normalize/make-context.ts';
import { apiSlug } from '../../openapi/normalize/slug.ts';
import { normalize } from '../../openapi/normalize.ts';
import { parse } from '../../openapi/parse.ts';
import type { ApiDirectory } from './directory.ts';

interface ReadApi {
  readonly api: Api;
  readonly operations: ReadonlyMap<string, Operation>;
}

/**
 * The APIs of a folder's descriptions, each read when it is first asked for. What is internal is among them.
 *
 * @param named the APIs that the site names, with their files
 */
export function descriptionDirectory(
  folder: string,
  named: Parameters<typeof describedFiles>[1] = [],
): ApiDirectory {
  const files = describedFiles(folder, named);
  const store = new FileStore(folder);
  const read = new Map<string, ReadApi | undefined>();
  const open = (slug: string) => {
    const file = files.find((each) => apiSlug(each) === slug);
    if (!read.has(slug)) read.set(slug, file === undefined ? undefined : readApi(file, slug, store));
    return read.get(slug);
  };
  return {
    files,
    slugOf: (file) => (files.includes(file) ? apiSlug(file) : undefined),
    api: async (slug) => open(slug)?.api,
    operation: async (api, slug) => open(api)?.operations.get(slug),
  };
}

/** Undefined where it cannot be read: its own check says why. */
function readApi(file: string, slug: string, store: FileStore): ReadApi | undefined {
  try {
    const { description } = parse(store.open(file), store);
    if (description === undefined) return undefined;
    const context = contextOf(description, { marksExamples: false, showsInternal: true });
    const normalized = normalize(description, slug, context);
    const operations = new Map<string, Operation>();
    for (const { operation } of normalized.operations()) operations.set(operation.slug, operation);
    return { api: normalized.api, operations };
  } catch (error) {
    if (!(error instanceof DescriptionError)) throw error;
    return undefined;
  }
}
