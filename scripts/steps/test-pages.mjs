import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { browserMissing, browserPath } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { nodePath } from './node-path.mjs';
import { start, waitFor } from './processes.mjs';
import { run } from './run.mjs';
import { check, counted } from './suites.mjs';

/** A build of the site's test's own, beside the one that `npm start` serves. */
const dist = '.next-site-test';

/**
 * Builds the site, serves it on a port of its own, and looks at its pages in the browser.
 *
 * @param work a folder for what it writes; `pages`: how many it looks at
 */
export async function testPages({ work, pages }) {
  if (!browserPath()) {
    console.error(browserMissing);
    return [{ passed: 0, failed: 1, failures: ['Pages: there is no browser to look at them with'] }];
  }
  const port = process.env.PORT || '3220';
  const env = {
    PORT: port,
    PUBLIC_ORIGIN: `http://localhost:${port}`,
    DATABASE_URL: pathToFileURL(path.join(work, 'portal.db')).href,
    PORTAL_DIST: dist,
  };
  const built = await check('Build', () => buildSite(env));
  if (built.failed > 0) return [built];
  const portal = start(['scripts/serve.ts'], { ...env, NODE_ENV: 'production', LOG_LEVEL: 'warn' });
  try {
    const seen = await counted('Pages', async (file) => {
      await waitFor(`${env.PUBLIC_ORIGIN}/livez`, portal);
      if (portal.exitCode !== null) return 1;
      return run(nodePath(), ['scripts/site-test/pages.ts', file, '--pages', pages], {
        ...env,
        PORTAL_WORK: work,
        // Profiles of browsers go with it.
        TMPDIR: path.dirname(file),
      });
    });
    return [built, seen];
  } finally {
    await end(portal);
  }
}

async function buildSite(env) {
  try {
    await ensureBuilt({ dist, env });
    return 0;
  } catch (error) {
    console.error(`✗ ${error.message}`);
    return 1;
  }
}

function end(portal) {
  if (portal.exitCode !== null) return;
  return new Promise((resolve) => {
    portal.once('exit', resolve);
    portal.kill('SIGTERM');
  });
}
