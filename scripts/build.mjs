// `npm run build`: the catalog, the pages and their security policies. `--strict` refuses descriptions with errors.
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { main } from './steps/run.mjs';

await main(async () => {
  await ensureInstalled();
  const env = process.argv.includes('--strict') ? { PORTAL_STRICT: '1' } : {};
  await ensureBuilt({ isForced: true, env });
});
