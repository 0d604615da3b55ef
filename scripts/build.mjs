// `npm run build`: the catalog, the pages and their security policies.
import { ensureBuilt } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { main } from './steps/run.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt({ isForced: true });
});
