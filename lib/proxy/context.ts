import type { Environment, Settings } from '../env/parse.ts';
import type { Api, Operation } from '../openapi/model.ts';
import { resolveBackends } from '../site/backends.ts';
import type { SiteConfig } from '../site/model.ts';
import { type BackendDials, createDials } from './backend-dials.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { limits } from './limits.ts';
import type { CallRequest } from './node-door.ts';

/** What the proxy needs to know and to share between calls; made once per process. */
export interface ProxyContext {
  readonly settings: Settings;
  readonly portal: SiteConfig;
  readonly findOperation: (
    api: string,
    name: string,
  ) => Operation | undefined | Promise<Operation | undefined>;
  /** The operations of all APIs, for the explorer's look-up by URL, and the APIs' titles. */
  readonly listApis: () => readonly Api[] | Promise<readonly Api[]>;
  /** By the slug of the API; the mock answers for one that is not in it. */
  readonly dials: ReadonlyMap<string, BackendDials>;
  readonly calls: Limiter;
  readonly keys: Limiter;
  /** Calls to inboxes of webhooks, whose streams would take the places of other calls. */
  readonly inboxes: Limiter;
  /** Aborted when the process is to end: streams then end, which would else be waited for. */
  readonly ending: AbortController;
  /** Answers to "Was this page helpful?". */
  readonly feedback: Limiter;
  /** Searches that found nothing. */
  readonly misses: Limiter;
}

/**
 * @param env holds what the site's backends name of it
 * @throws SettingsError where it does not
 */
export function createContext(
  parts: Pick<ProxyContext, 'settings' | 'portal' | 'findOperation' | 'listApis'>,
  env: Environment = process.env,
): ProxyContext {
  const { settings, portal } = parts;
  return {
    ...parts,
    dials: createDials(resolveBackends(portal, settings, env), portal, env),
    calls: createLimiter({ callsPerMinute: settings.tryCallsPerMinute }),
    keys: createLimiter({ callsPerMinute: settings.sandboxKeysPerMinute, callsAtOnce: 2 }),
    inboxes: createLimiter({
      callsPerMinute: limits.inboxCallsPerMinute,
      callsAtOnce: limits.inboxCallsAtOnce,
    }),
    ending: new AbortController(),
    feedback: createLimiter({ callsPerMinute: limits.feedbackPerMinute, callsAtOnce: 2 }),
    misses: createLimiter({ callsPerMinute: limits.feedbackPerMinute, callsAtOnce: 2 }),
  };
}

/** What a reader knows an API as, for errors that say whose backend is away. */
export async function titleOf(slug: string, { listApis }: Pick<ProxyContext, 'listApis'>): Promise<string> {
  return (await listApis()).find((api) => api.slug === slug)?.title ?? slug;
}

/** The field by which the front tells who calls. It strips what a client sends under this name. */
export const clientHeader = 'x-portal-client';

export const unknownClient = 'unknown';

export function clientOf(request: Pick<CallRequest, 'headers'>): string {
  return request.headers.get(clientHeader) ?? unknownClient;
}
