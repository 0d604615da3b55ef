import type { Operation } from '#lib/openapi/model.ts';
import { buildFormModel, type FormModel } from '#lib/request/form.ts';
import { portal } from '#portal-config';
import { isMocked, sampleBaseUrl } from './base-url.ts';

/** What the console needs of an operation; undefined for a webhook, which nobody calls. */
export function findFormModel(operation: Operation): FormModel | undefined {
  if (operation.kind === 'webhook') return undefined;
  const { api, servers } = operation;
  return buildFormModel(operation, {
    baseUrl: sampleBaseUrl(api, servers),
    refusedKeyPrefixes: [...new Set(portal.apis.flatMap((entry) => entry.refusedKeyPrefixes))],
    ...(isMocked(api, servers) && { isMocked: true }),
    ...(!portal.apis.some(({ slug }) => slug === api) && { hasNoKeys: true }),
  });
}
