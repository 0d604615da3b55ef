import { listPages } from '#lib/render/list-pages.ts';
import { renderSitemap } from '#lib/render/sitemap.ts';
import { textResponse } from '#lib/render/text-response.ts';
import { site } from '../portal-site.ts';

export async function GET(request: Request) {
  return textResponse(request, renderSitemap(site.origin, await listPages(site)), 'xml');
}
