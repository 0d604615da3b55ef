// Ends with 1 and one line per wrong setting, of the environment and of the site, before anything is built or started.

import { siteFolder } from '#lib/env/folders.mjs';
import { parseSettings, SettingsError } from '#lib/env/parse.ts';
import { SiteError } from '#lib/site/fault.ts';
import { readDefinition } from '#lib/site/read-definition.ts';

try {
  await readDefinition(siteFolder());
  parseSettings(process.env);
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof SiteError)) throw error;
  for (const line of error.message.split('\n')) console.error(`✗ ${line}`);
  process.exitCode = 1;
}
