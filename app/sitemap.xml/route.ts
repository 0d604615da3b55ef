import { lastChange } from '#lib/links/page-dates-file.ts';
import { listFilledPages } from '#lib/render/list-pages.ts';
import { renderSitemap } from '#lib/render/sitemap.ts';
import { textResponse } from '#lib/render/text-response.ts';
import { site } from '../portal-site.ts';

export async function GET(request: Request) {
  const pages = (await listFilledPages(site))
    .filter(({ canonical }) => canonical === undefined)
    .map(({ path }) => ({ path, modified: lastChange(path) }));
  return textResponse(request, renderSitemap(site.portalUrl, pages), 'xml');
}
