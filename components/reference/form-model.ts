import type { Api, Operation } from '#lib/openapi/model.ts';
import { buildFormModel, type FormModel, type FormOptions } from '#lib/request/form.ts';
import { getSite } from '#lib/site/index.ts';
import { backendOf } from '#lib/site/own-backends.ts';
import { consoleBaseUrl, isMocked, pageServers, sampleBaseUrl } from './server-sources.ts';

/**
 * What the console needs of an operation; undefined for a webhook, which nobody calls.
 *
 * @param description the whole API, where answers are to lead to its other operations
 */
export function findFormModel(operation: Operation, description?: Api): FormModel | undefined {
  if (operation.kind === 'webhook') return undefined;
  const { api } = operation;
  const { apis } = getSite();
  const { keys = 'none' } = apis.find(({ slug }) => slug === api) ?? {};
  const hasEndpoint = keys !== 'none' && 'endpoint' in keys && !isMocked(api);
  const servers = pageServers(operation);
  const [baseUrl, shown] = [consoleBaseUrl(operation), sampleBaseUrl(operation)];
  const oauthOrigins = backendOf(api)?.oauthOrigins ?? [];
  const others = description?.tags.flatMap(({ operations }) => operations) ?? [];
  const options: FormOptions = {
    baseUrl,
    ...(shown !== baseUrl && { sampleBaseUrl: shown }),
    ...(servers && { serverList: servers.list }),
    refusedKeyPrefixes: [...new Set(apis.flatMap((entry) => entry.refusedKeyPrefixes))],
    ...(isMocked(api) && { isMocked: true }),
    ...(hasEndpoint ? { plans: keys.plans } : { hasNoKeys: true as const }),
    ...(keys !== 'none' && 'link' in keys && { keyLink: keys }),
    ...(oauthOrigins.length > 0 && { oauthOrigins }),
  };
  return buildFormModel(operation, options, others);
}
