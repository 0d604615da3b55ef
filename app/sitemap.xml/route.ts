import { lastChange } from '#lib/links/page-dates-file.ts';
import { listPages } from '#lib/render/list-pages.ts';
import { renderSitemap } from '#lib/render/sitemap.ts';
import { textResponse } from '#lib/render/text-response.ts';
import { site } from '../portal-site.ts';

export async function GET(request: Request) {
  const pages = (await listPages(site)).map(({ path }) => ({ path, modified: lastChange(path) }));
  return textResponse(request, renderSitemap(site.origin, pages), 'xml');
}
