import { getSettings } from '#lib/env/index.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { buildFormModel, type FormModel } from '#lib/request/form.ts';
import { portal } from '#portal-config';
import { sampleBaseUrl } from './base-url.ts';

/** What the console needs of an operation; undefined where there is no sandbox to send it to. */
export function findFormModel(operation: Operation): FormModel | undefined {
  const hasSandbox =
    !getSettings().isSandboxEmbedded || portal.apis.some(({ slug }) => slug === operation.api);
  if (operation.kind === 'webhook' || !hasSandbox) return undefined;
  return buildFormModel(operation, {
    baseUrl: sampleBaseUrl(operation.api, operation.servers),
    refusedKeyPrefixes: [...new Set(portal.apis.flatMap((api) => api.refusedKeyPrefixes))],
  });
}
