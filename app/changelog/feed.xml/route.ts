import { renderFeed } from '#lib/render/feed.ts';
import { textResponse } from '#lib/render/text-response.ts';
import { site } from '../../portal-site.ts';

/** The versions of all APIs, for a feed reader. */
export async function GET(request: Request) {
  return textResponse(request, await renderFeed(site), 'atom');
}
