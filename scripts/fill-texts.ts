import { ContentError } from '#lib/content/fault.ts';
import { loadGuides } from '#lib/content/load-guides.ts';
import type { Guide } from '#lib/content/model.ts';
import { isImage, servedImage } from '#lib/content/place-images.ts';
import { fillVariables, type InstallationVariables } from '#lib/content/variables.ts';
import { dataPath } from '#lib/env/data-path.ts';
import { siteFolder } from '#lib/env/folders.mjs';
import { parseSettings } from '#lib/env/parse.ts';
import { CatalogReader } from '#lib/openapi/catalog-reader.ts';
import { calledBaseUrl } from '#lib/request/offered-servers.ts';
import { resolveBackends } from '#lib/site/backends.ts';
import { getSite } from '#lib/site/index.ts';
import { writeTexts } from '#lib/site/write-site.ts';
import { writeDiagrams } from './write-diagrams.ts';
import { writeIcons } from './write-icons.ts';

/** Copies the texts of the site for a build, with the addresses that they name; the catalog has to be there. */
export async function fillTexts(): Promise<void> {
  const variables = { ...getSite().variables, ...(await readVariables()) };
  writeTexts(siteFolder(), {
    fill: (text) => fillVariables(text, variables),
    servedAt: (file) => (isImage(file) ? servedImage(file) : undefined),
  });
  const guides = await readGuides();
  await writeIcons(guides);
  await writeDiagrams(guides);
}

/** None where a text is at fault: which one is said where all texts are checked. */
async function readGuides(): Promise<readonly Guide[]> {
  try {
    return await loadGuides(dataPath('content'), { hasDrafts: true });
  } catch (error) {
    if (error instanceof ContentError) return [];
    throw error;
  }
}

/** As this installation has them, and as the samples of the main API show them. */
async function readVariables(): Promise<InstallationVariables> {
  const settings = parseSettings(process.env);
  const { mainApi } = getSite();
  const backend = resolveBackends(getSite(), settings, process.env).get(mainApi);
  const { publicOrigin, portalUrl: portalOrigin } = settings;
  const { servers = [] } = (await new CatalogReader(dataPath('catalog')).api(mainApi)) ?? {};
  const sandboxBaseUrl = calledBaseUrl({ servers, backend, origin: publicOrigin });
  const sandboxOrigin = URL.canParse(sandboxBaseUrl) ? new URL(sandboxBaseUrl).origin : publicOrigin;
  return { portalOrigin, sandboxOrigin, sandboxBaseUrl };
}
