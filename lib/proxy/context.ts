import type { Settings } from '../env/parse.ts';
import type { Api, Operation } from '../openapi/model.ts';
import type { SiteConfig } from '../site/model.ts';
import { createLookup } from './address.ts';
import { createDial, type Dial } from './exchange.ts';
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
  /** The operations of all APIs, for the explorer's look-up by URL. */
  readonly listApis: () => readonly Api[] | Promise<readonly Api[]>;
  readonly dial: Dial;
  readonly calls: Limiter;
  readonly keys: Limiter;
  /** Answers to "Was this page helpful?". */
  readonly feedback: Limiter;
}

export function createContext(
  parts: Pick<ProxyContext, 'settings' | 'portal' | 'findOperation' | 'listApis'>,
): ProxyContext {
  const { settings } = parts;
  return {
    ...parts,
    dial: createDial(settings.sandboxOrigin, createLookup(settings.sandboxAddresses)),
    calls: createLimiter({ callsPerMinute: settings.tryCallsPerMinute }),
    keys: createLimiter({ callsPerMinute: settings.sandboxKeysPerMinute, callsAtOnce: 2 }),
    feedback: createLimiter({ callsPerMinute: limits.feedbackPerMinute, callsAtOnce: 2 }),
  };
}

/** The field by which the front tells who calls. It strips what a client sends under this name. */
export const clientHeader = 'x-portal-client';

export const unknownClient = 'unknown';

export function clientOf(request: Pick<CallRequest, 'headers'>): string {
  return request.headers.get(clientHeader) ?? unknownClient;
}
