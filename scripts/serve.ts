// The portal's one process: the front, and Next behind it. `--dev` serves the sources instead of the build.
import path from 'node:path';
import next from 'next';
import { nodeWarning } from '#lib/env/node-version.ts';
import { parseSettings, SettingsError } from '#lib/env/parse.ts';
import { listBuiltFiles } from '#lib/front/built-files.ts';
import { endOnSignal } from '#lib/front/lifecycle.ts';
import { createFront } from '#lib/front/server.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { createContext } from '#lib/proxy/context.ts';
import { createEntries } from '#lib/proxy/entries.ts';
import { shareProxy } from '#lib/proxy/shared.ts';
import { portal } from '#portal-config';

const isDevelopment = process.argv.includes('--dev');

try {
  await serve();
} catch (error) {
  console.error(error instanceof SettingsError ? error.faults.join('\n') : error);
  process.exit(1);
}

async function serve(): Promise<void> {
  const settings = parseSettings(process.env);
  const warning = nodeWarning(process.version);
  if (warning) console.warn(warning);
  const app = next({ dev: isDevelopment, dir: process.cwd(), port: settings.port, hostname: 'localhost' });
  await app.prepare();

  const catalog = new CatalogReader(
    path.join(process.cwd(), process.env.PORTAL_WORK || '.portal', 'catalog'),
  );
  const proxy = shareProxy(() =>
    createContext({
      settings,
      portal,
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
    entries: createEntries(proxy),
    handler: (request, response) => handler(request, response),
    ...(isDevelopment
      ? { upgrade: app.getUpgradeHandler() }
      : { files: await listBuiltFiles(process.env.PORTAL_DIST || '.next') }),
    log: ({ message, error }) => console.error(message, error),
  });
  endOnSignal(
    server,
    () => {
      health.isReady = false;
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
