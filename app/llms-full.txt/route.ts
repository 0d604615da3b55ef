import { renderAllPages } from '#lib/render/render-page.ts';
import { streamResponse } from '#lib/render/text-response.ts';
import { readPage, site } from '../portal-site.ts';

/** Streamed page by page: with a large description this is tens of megabytes. */
export function GET() {
  return streamResponse(renderAllPages(site, readPage), 'plain');
}
