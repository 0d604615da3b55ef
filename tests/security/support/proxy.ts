import { type Environment, parseSettings } from '#lib/env/parse.ts';
import type { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { clientHeader, createContext, type ProxyContext } from '#lib/proxy/context.ts';
import { handleExplorer } from '#lib/proxy/explorer-handler.ts';
import type { TryLine } from '#lib/proxy/ndjson.ts';
import { handleTry } from '#lib/proxy/try-handler.ts';
import { getSite } from '#lib/site/index.ts';
import type { ApiConfig, SiteConfig } from '#lib/site/model.ts';

export const publicOrigin = 'http://portal.test';

/** What a page of the portal sends along. */
export const samePage = {
  'Content-Type': 'application/json',
  Origin: publicOrigin,
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Dest': 'empty',
} as const;

/** What a browser sends along with a form on a page of the portal. */
export const sameForm = {
  ...samePage,
  'Content-Type': 'application/x-www-form-urlencoded',
  'Sec-Fetch-Dest': 'document',
} as const;

export type Fields = Readonly<Record<string, string>>;

export interface TestProxy {
  readonly context: ProxyContext;
  /** `POST /api/try` as the console sends it; a string goes as it is. */
  post(
    body: unknown,
    options?: { fields?: Fields; client?: string; signal?: AbortSignal },
  ): Promise<Response>;
  explore(url: string, options?: { method?: string; fields?: Fields; body?: string }): Promise<Response>;
}

/** An API as a site may list it; without more words its backend is the one that SANDBOX_ORIGIN names. */
export function listedApi(slug: string, rest: Partial<ApiConfig> = {}): ApiConfig {
  const backend = { origin: 'sandbox', basePath: '', addresses: [], headers: {}, timeouts: {} };
  return { slug, backend, refusedKeyPrefixes: [], keys: 'none', oauthOrigins: [], ...rest };
}

/** The place of a backend that answers below `/v1`. */
export const inVersion1 = { origin: 'sandbox', basePath: '/v1', addresses: [], headers: {}, timeouts: {} };

/** This repository's site, which lists the tests' own APIs as well. */
export function testSite(): SiteConfig {
  const { keys = 'none' } = getSite().apis[0] ?? {};
  const versioned = ['widgets', 'workshop', 'parity'].map((slug) =>
    listedApi(slug, { backend: inVersion1, keys }),
  );
  return { ...getSite(), apis: [...getSite().apis, ...versioned, listedApi('other')] };
}

export function createProxy(
  reader: Pick<CatalogReader, 'operation' | 'apis'>,
  sandbox: string,
  env: Environment = {},
  site: SiteConfig = testSite(),
): TestProxy {
  const settings = parseSettings({
    PUBLIC_ORIGIN: publicOrigin,
    SANDBOX_ORIGIN: sandbox,
    TRY_CALLS_PER_MINUTE: '100000',
    ...env,
  });
  const context = createContext(
    {
      settings,
      portal: site,
      findOperation: (api, name) => reader.operation(api, name),
      listApis: () => reader.apis(),
    },
    env,
  );
  return {
    context,
    post(body, { fields = {}, client = '192.0.2.1', signal } = {}) {
      const request = new Request(`${publicOrigin}/api/try`, {
        method: 'POST',
        headers: { ...samePage, ...fields, [clientHeader]: client },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...(signal ? { signal } : {}),
      });
      return handleTry(request, context);
    },
    explore(url, { method = 'GET', fields = {}, body } = {}) {
      const { 'Content-Type': _, ...page } = samePage;
      const request = new Request(`${publicOrigin}/api/try?scalar_url=${encodeURIComponent(url)}`, {
        method,
        headers: { ...page, ...fields },
        ...(body === undefined ? {} : { body }),
      });
      return handleExplorer(request, context);
    },
  };
}

/** The lines of an answer. */
export async function linesOf(response: Response): Promise<TryLine[]> {
  const text = await response.text();
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TryLine);
}

export function lineOf<Type extends TryLine['type']>(lines: readonly TryLine[], type: Type) {
  return lines.find((line) => line.type === type) as Extract<TryLine, { type: Type }> | undefined;
}

/** The bytes of the shown body. */
export function bodyOf(lines: readonly TryLine[]): Buffer {
  return Buffer.concat(
    lines.flatMap((line) => {
      if (line.type !== 'body') return [];
      return 'text' in line ? Buffer.from(line.text) : Buffer.from(line.base64, 'base64');
    }),
  );
}
