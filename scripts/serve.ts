// The portal's one process: the front, and Next behind it. `--dev` serves the sources instead of the build.
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import next from 'next';
import { dataPath } from '#lib/env/data-path.ts';
import { nodeWarning } from '#lib/env/node-version.ts';
import { parseSettings, SettingsError } from '#lib/env/parse.ts';
import { createFeedbackStore } from '#lib/feedback/store.ts';
import { listBuiltFiles, listPublicFiles } from '#lib/front/built-files.ts';
import { endOnSignal } from '#lib/front/lifecycle.ts';
import { createFront } from '#lib/front/server.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { createContext } from '#lib/proxy/context.ts';
import { createEntries } from '#lib/proxy/entries.ts';
import { shareProxy } from '#lib/proxy/shared.ts';
import { getSite } from '#lib/site/index.ts';
import { otherSources } from '#lib/site/other-sources.ts';
import { speakAsBuilt } from '#lib/words/write-words.ts';

const isDevelopment = process.argv.includes('--dev');

try {
  await serve();
} catch (error) {
  console.error(error instanceof SettingsError ? error.faults.join('\n') : error);
  process.exit(1);
}

/**
 * Keeps to the build that `.next` leads to now, whatever it leads to later (scripts/steps/builds.mjs), and marks it as
 * served, so that later builds do not remove it.
 *
 * @returns its folder
 */
function takeBuild(): string {
  const link = process.env.PORTAL_DIST || '.next';
  if (!existsSync(path.join(link, 'fingerprint')))
    throw new SettingsError(['There is no finished build: npm run build']);
  const dist = path.relative(process.cwd(), realpathSync(link));
  const build = path.dirname(dist);
  process.env.PORTAL_DIST = dist;
  process.env.PORTAL_WORK = path.join(build, 'data');
  const mark = path.join(build, `served-by-${process.pid}`);
  try {
    writeFileSync(mark, '');
    process.once('exit', () => rmSync(mark, { force: true }));
  } catch {
    // A read-only file system: no build will remove anything there either.
  }
  return dist;
}

/** Pages hold the address that they were built for: it need not be said again, and another base path cannot be. */
function takeAddress(): void {
  const file = dataPath('address.json');
  if (!existsSync(file)) return;
  const built = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const { BASE_PATH = '' } = built;
  if (process.env.BASE_PATH && process.env.BASE_PATH !== BASE_PATH)
    throw new SettingsError([
      `BASE_PATH must be ${BASE_PATH || 'empty'}, for which this build was made; for another one build anew`,
    ]);
  for (const [name, value] of Object.entries(built)) process.env[name] ||= value;
}

/** Next reads its configuration as the build has settled it: nothing of it is worked out anew, or from other files. */
function takeConfiguration(dist: string): void {
  const text = readFileSync(path.join(dist, 'required-server-files.json'), 'utf8');
  const { config } = JSON.parse(text) as { config: Readonly<Record<string, unknown>> };
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify({ ...config, distDir: dist });
}

async function serve(): Promise<void> {
  const dist = isDevelopment ? undefined : takeBuild();
  if (dist !== undefined) {
    takeAddress();
    takeConfiguration(dist);
  }
  speakAsBuilt();
  const settings = parseSettings(process.env);
  const warning = nodeWarning(process.version);
  if (warning) console.warn(warning);
  if (isDevelopment) (await import('./watch-site.ts')).watchSite();
  const app = next({ dev: isDevelopment, dir: process.cwd(), port: settings.port, hostname: 'localhost' });
  await app.prepare();

  const catalog = new CatalogReader(dataPath('catalog'));
  const site = getSite();
  const proxy = shareProxy(() =>
    createContext({
      settings,
      portal: site,
      findOperation: (api, name) => catalog.operation(api, name),
      listApis: () => catalog.apis(),
    }),
  );
  const handler = app.getRequestHandler();
  const health = { isReady: true };
  const server = createFront({
    health,
    settings,
    isDevelopment,
    others: otherSources(site),
    entries: createEntries(
      proxy,
      site.feedback === true ? createFeedbackStore(settings.databaseUrl) : undefined,
    ),
    handler: (request, response) => handler(request, response),
    ...(dist === undefined
      ? { upgrade: app.getUpgradeHandler(), files: await listPublicFiles(dataPath('public'), 'development') }
      : { files: await listBuiltFiles(dist) }),
    log: ({ message, error }) => console.error(message, error),
  });
  endOnSignal(
    server,
    () => {
      health.isReady = false;
      proxy.ending.abort();
    },
    process.exit,
  );
  server.once('error', (error) => {
    console.error(
      `portal: cannot listen on port ${settings.port} (${(error as NodeJS.ErrnoException).code})`,
    );
    process.exit(1);
  });
  server.listen(settings.port);
}
