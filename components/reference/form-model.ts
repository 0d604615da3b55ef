import type { Operation } from '#lib/openapi/model.ts';
import { buildFormModel, type FormModel } from '#lib/request/form.ts';
import { getSite } from '#lib/site/index.ts';
import { isMocked, sampleBaseUrl } from './base-url.ts';

/** What the console needs of an operation; undefined for a webhook, which nobody calls. */
export function findFormModel(operation: Operation): FormModel | undefined {
  if (operation.kind === 'webhook') return undefined;
  const { api, servers } = operation;
  const { apis } = getSite();
  return buildFormModel(operation, {
    baseUrl: sampleBaseUrl(api, servers),
    refusedKeyPrefixes: [...new Set(apis.flatMap((entry) => entry.refusedKeyPrefixes))],
    ...(isMocked(api, servers) && { isMocked: true }),
    ...(!apis.some(({ slug }) => slug === api) && { hasNoKeys: true }),
  });
}
