// Ends with 1 and one line per wrong setting, of the environment and of the site, before anything is built or started.
// With `--print` it writes what `npm start` has to know of the site, as JSON.
import { parseSettings, SettingsError } from '#lib/env/parse.ts';
import { readBackendHeaders, resolveBackends } from '#lib/site/backends.ts';
import { SiteError } from '#lib/site/fault.ts';
import { readSite, shownSlugs } from '#lib/site/read-site.ts';

try {
  const site = await readSite();
  const settings = parseSettings(process.env);
  const backends = resolveBackends(site, settings, process.env);
  for (const api of site.apis) readBackendHeaders(api, process.env);
  if (process.argv.includes('--print')) {
    const slugs = shownSlugs(site);
    const shown = site.apis.filter(({ slug }) => slugs.includes(slug));
    const isSandboxUsed = shown.some(({ backend }) => backend !== 'mock' && backend.origin === 'sandbox');
    const answers = slugs.map((slug) => ({ slug, origin: backends.get(slug)?.origin }));
    // Run where an API that is shown needs it, and nobody has named another one.
    const sandbox = settings.isSandboxEmbedded && isSandboxUsed ? site.sandbox : undefined;
    process.stdout.write(JSON.stringify({ sandbox, answers }));
  }
} catch (error) {
  if (!(error instanceof SettingsError || error instanceof SiteError)) throw error;
  for (const line of error.message.split('\n')) console.error(`✗ ${line}`);
  process.exitCode = 1;
}
