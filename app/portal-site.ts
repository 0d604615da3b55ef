import 'server-only';
import { getShownGuides } from '#components/guides/shown-guides.ts';
import { listSamples } from '#components/reference/request-samples.ts';
import { isMocked, sampleBaseUrl } from '#components/reference/server-sources.ts';
import { findPrograms, programSamples } from '#components/workflows/programs.ts';
import { getSettings } from '#lib/env/index.ts';
import { identity } from '#lib/links/identity.ts';
import type { Site } from '#lib/links/site.ts';
import {
  getApi,
  getApis,
  getHistory,
  getOperation,
  getSchema,
  listOperations,
} from '#lib/openapi/catalog.ts';
import { keepPages } from '#lib/render/kept-pages.ts';
import { renderPage } from '#lib/render/render-page.ts';
import type { ServerWish } from '#lib/request/server-wish.ts';
import { getSite } from '#lib/site/index.ts';
import { listWorkflows } from '#lib/workflows/catalog.ts';

/** What this portal publishes. */
export const site: Site = {
  name: identity.name,
  description: identity.description,
  get mainApi() {
    return getSite().mainApi;
  },
  get portalUrl() {
    return getSettings().portalUrl;
  },
  getApi,
  getApis,
  getOperation,
  getSchema,
  getHistory,
  listOperations,
  listWorkflows: async (api) => listWorkflows(api),
  getGuides: getShownGuides,
  isMocked,
  getSamples: samplesFor(undefined),
  getPrograms: async (workflow) => programSamples(await findPrograms(workflow)),
  forServer: (wish) => siteFor(wish),
};

/** Its samples are written for the server that is wished for, where an operation has it. */
export function siteFor(server: ServerWish | undefined): Site {
  return server === undefined
    ? site
    : {
        ...site,
        getSamples: samplesFor(server),
        getPrograms: async (workflow) => programSamples(await findPrograms(workflow, server)),
      };
}

function samplesFor(server: ServerWish | undefined): Site['getSamples'] {
  return (operation, example) => listSamples(operation, sampleBaseUrl(operation, server), example);
}

const render = (path: string) => renderPage(path, site);

/** A page as Markdown. A build never changes, so that its texts are kept; in development the sources do. */
export const readPage = process.env.NODE_ENV === 'production' ? keepPages(render, 32 * 1024 * 1024) : render;
