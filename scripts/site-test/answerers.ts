import type { Settings } from '#lib/env/parse.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { isSendable } from '#lib/request/credentials.ts';
import type { SiteConfig } from '#lib/site/model.ts';

/** Who answers an API's examples: the mock, the sandbox that the site brings, or a backend that runs elsewhere. */
export type Answerer = 'mock' | 'own' | 'elsewhere';

/** Methods that read and change nothing (RFC 9110, 9.2.1), and that a backend elsewhere may be sent. */
const readingMethods = ['GET', 'HEAD'];

export function answererOf(
  slug: string,
  { apis, sandbox }: Pick<SiteConfig, 'apis' | 'sandbox'>,
  { isSandboxEmbedded }: Pick<Settings, 'isSandboxEmbedded'>,
): Answerer {
  const backend = apis.find((api) => api.slug === slug)?.backend ?? 'mock';
  if (backend === 'mock') return 'mock';
  if (backend.origin !== 'sandbox' || !isSandboxEmbedded) return 'elsewhere';
  return sandbox === undefined ? 'mock' : 'own';
}

/** Why an example goes to the mock in its backend's place; nothing where the backend is sent it. */
export function whyMocked(
  { method, security }: Pick<Operation, 'method' | 'security'>,
  answerer: Answerer,
  { isAllowed, hasKey }: { readonly isAllowed: boolean; readonly hasKey: boolean },
): string | undefined {
  if (answerer === 'mock') return undefined;
  if (answerer === 'elsewhere' && !isAllowed) return '--backend sends those that only read';
  if (answerer === 'elsewhere' && !readingMethods.includes(method))
    return `only ${readingMethods.join(' and ')} are sent to a backend that runs elsewhere`;
  return needsKey(security) && !hasKey ? 'they need a key: set EXAMPLE_KEY' : undefined;
}

function needsKey(security: Operation['security']): boolean {
  return (
    security.length > 0 && security.every(({ schemes }) => schemes.some(({ scheme }) => isSendable(scheme)))
  );
}
