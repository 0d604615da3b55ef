// Every example that a site's pages show: the requests are sent as the console sends them, the published values are held
// against their schemas. `scripts/steps/test-site.mjs` runs it: examples.ts RESULTS [--backend]
import '../lean-heap.ts';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataPath } from '#lib/env/data-path.ts';
import { siteFolder } from '#lib/env/folders.mjs';
import { parseSettings } from '#lib/env/parse.ts';
import { AppError } from '#lib/errors/app-error.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import type { Operation } from '#lib/openapi/model.ts';
import { createContext, type ProxyContext } from '#lib/proxy/context.ts';
import { makeAccount, parseKeyCall } from '#lib/proxy/sandbox-key-handler.ts';
import { getSite } from '#lib/site/index.ts';
import type { SiteConfig } from '#lib/site/model.ts';
import { answerExample } from './answer-example.ts';
import { type Answerer, answererOf, whyMocked } from './answerers.ts';
import { type Outcome, reportOutcomes } from './outcomes.ts';
import { freePort, startOwnSandbox } from './own-sandbox.ts';
import { publishedExamples } from './published-examples.ts';
import { type ShownRequest, shownRequests } from './shown-requests.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { backend: { type: 'boolean', default: false } },
});
const env = {
  ...process.env,
  SANDBOX_PORT: String(await freePort()),
  // All examples come from one client.
  TRY_CALLS_PER_MINUTE: '1000000',
  SANDBOX_KEYS_PER_MINUTE: '1000000',
};
const settings = parseSettings(env);
const site = getSite();
const reader = new CatalogReader(dataPath('catalog'));
const real = contextOf(site);
const mocked = contextOf({ ...site, apis: site.apis.map((api) => ({ ...api, backend: 'mock' as const })) });
const givenKey = process.env.EXAMPLE_KEY || undefined;

const apis = (await reader.apis()).map(({ slug }) => ({ slug, answerer: answererOf(slug, site, settings) }));
const sandbox =
  site.sandbox !== undefined && apis.some(({ answerer }) => answerer === 'own')
    ? await startOwnSandbox(path.join(siteFolder(), site.sandbox), settings.sandboxPort, dataPath())
    : undefined;
try {
  const outcomes: Outcome[] = [];
  for (const { slug, answerer } of apis) outcomes.push(...(await tryApi(slug, answerer)));
  reportOutcomes('Examples', outcomes, positionals[0] ?? '');
} finally {
  await sandbox?.stop();
}

function contextOf(portal: SiteConfig): ProxyContext {
  return createContext(
    {
      settings,
      portal,
      findOperation: (api, name) => reader.operation(api, name),
      listApis: () => reader.apis(),
    },
    env,
  );
}

async function tryApi(slug: string, answerer: Answerer): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const counts = new Map<string, number>();
  for (const { slug: name } of await reader.operations(slug)) {
    const operation = await reader.operation(slug, name);
    if (operation === undefined) continue;
    outcomes.push(...publishedExamples(operation));
    if (operation.kind !== 'operation') continue;
    for (const request of shownRequests(operation)) {
      const { outcome, by } = await tryRequest(request, answerer);
      outcomes.push(outcome);
      counts.set(by, (counts.get(by) ?? 0) + 1);
    }
  }
  const told = [...counts].map(([by, count]) => `${count} ${by}`);
  process.stdout.write(`  ${slug}: requests sent: ${told.join(', ') || 'none'}\n`);
  return outcomes;
}

async function tryRequest(request: ShownRequest, answerer: Answerer) {
  const { operation, title } = request;
  const isMaking = answerer === 'own' && givenKey === undefined && makesKeys(operation);
  const hasKey = isMaking || givenKey !== undefined;
  const reason = whyMocked(operation, answerer, { isAllowed: values.backend, hasKey });
  if (answerer === 'mock' || reason !== undefined) {
    const by = reason === undefined ? 'to the mock' : `to the mock in the backend's place (${reason})`;
    return { outcome: await answerExample(request, mocked), by };
  }
  const by = answerer === 'own' ? "to the site's own sandbox" : 'to their backend';
  try {
    const key = isMaking ? await makeKey(operation) : givenKey;
    return { outcome: await answerExample(request, real, key), by };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { outcome: { title, faults: [`no key for it: ${error.detail}`] }, by };
  }
}

function makesKeys({ api, security }: Operation): boolean {
  const keys = site.apis.find(({ slug }) => slug === api)?.keys ?? 'none';
  return security.length > 0 && keys !== 'none' && 'endpoint' in keys;
}

/** A key of a new account, as a reader gets one: no example finds what another one has changed. */
async function makeKey({ api }: Operation): Promise<string> {
  const request = new Request('http://portal.invalid/api/sandbox-key', { method: 'POST' });
  const { account } = await makeAccount(parseKeyCall({ api }, real), request, real);
  return account.key;
}
