import type { Api, Operation } from '#lib/openapi/model.ts';
import { buildFormModel, type FormModel, type FormOptions } from '#lib/request/form.ts';
import { getSite } from '#lib/site/index.ts';
import type { ApiConfig } from '#lib/site/model.ts';
import { backendOf } from '#lib/site/own-backends.ts';
import type { InboxForm } from '../console/webhooks/inbox-form.ts';
import { consoleBaseUrl, isMocked, pageServers, sampleBaseUrl } from './server-sources.ts';

/**
 * What the console needs of an operation; undefined for a webhook, which nobody calls.
 *
 * @param description the whole API, where answers are to lead to its other operations
 */
export function findFormModel(operation: Operation, description?: Api): FormModel | undefined {
  if (operation.kind === 'webhook') return undefined;
  const { api } = operation;
  const { keys = 'none' } = apiConfigOf(api) ?? {};
  const servers = pageServers(operation);
  const [baseUrl, shown] = [consoleBaseUrl(operation), sampleBaseUrl(operation)];
  const oauthOrigins = backendOf(api)?.oauthOrigins ?? [];
  const others = description?.tags.flatMap(({ operations }) => operations) ?? [];
  const options: FormOptions = {
    baseUrl,
    ...(shown !== baseUrl && { sampleBaseUrl: shown }),
    ...(servers && { serverList: servers.list }),
    ...keyOptions(api),
    ...(isMocked(api) && { isMocked: true }),
    ...(keys !== 'none' && 'link' in keys && { keyLink: keys }),
    ...(oauthOrigins.length > 0 && { oauthOrigins }),
  };
  return buildFormModel(operation, options, others);
}

/** What the inbox of a webhook's page needs; undefined where the site names none for its API. */
export function findInboxForm({ api, slug, path, kind, causes = [] }: Operation): InboxForm | undefined {
  const hasInbox = kind === 'webhook' && apiConfigOf(api)?.webhooks !== undefined && !isMocked(api);
  if (!hasInbox) return undefined;
  const named = causes.map((cause) => ({ slug: cause.slug, title: cause.title }));
  return { api, operation: slug, event: path, causes: named, ...keyOptions(api) };
}

function apiConfigOf(api: string): ApiConfig | undefined {
  return getSite().apis.find(({ slug }) => slug === api);
}

/** Which keys the portal makes for an API, and which it sends nowhere. */
function keyOptions(api: string): Pick<FormModel, 'refusedKeyPrefixes' | 'plans' | 'hasNoKeys'> {
  const { keys = 'none' } = apiConfigOf(api) ?? {};
  const hasEndpoint = keys !== 'none' && 'endpoint' in keys && !isMocked(api);
  return {
    refusedKeyPrefixes: [...new Set(getSite().apis.flatMap((entry) => entry.refusedKeyPrefixes))],
    ...(hasEndpoint ? { plans: keys.plans } : { hasNoKeys: true as const }),
  };
}
