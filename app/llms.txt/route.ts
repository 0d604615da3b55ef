import { renderPage } from '#lib/render/render-page.ts';
import { textResponse } from '#lib/render/text-response.ts';
import { site } from '../portal-site.ts';

export async function GET(request: Request) {
  return textResponse(request, (await renderPage('/', site)) ?? '', 'plain');
}
