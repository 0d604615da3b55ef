import { getCard } from '#lib/cards/index.ts';
import { pageOfCard } from '#lib/links/urls.ts';
import { imageResponse, notFoundResponse } from '#lib/render/text-response.ts';
import { words } from '#words/problems.ts';
import { site } from '../../portal-site.ts';

/** `/cards/reference/users/sign-up.png`: what a shared link to that page shows. */
export async function GET(request: Request) {
  const page = pageOfCard(new URL(request.url).pathname);
  const image = page === undefined ? undefined : await getCard(page, site);
  return image === undefined ? notFoundResponse(`${words.noSuchImage}\n`) : imageResponse(request, image);
}
