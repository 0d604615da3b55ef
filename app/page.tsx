import type { Metadata } from 'next';
import { getShownGuides } from '#components/guides/shown-guides.ts';
import { pickFirstRequest } from '#components/home/first-request.ts';
import { Home } from '#components/home/home.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { identity } from '#lib/links/identity.ts';
import { getApi, getApis, getOperation } from '#lib/openapi/catalog.ts';

export const metadata: Metadata = pageMetadata('/', undefined, undefined);

export default async function HomePage() {
  // Of several none of which is the main one, no request is the first.
  const slug = identity.mainApi ?? (identity.apis.length === 1 ? identity.apis[0]?.slug : undefined);
  const api = slug === undefined ? undefined : await getApi(slug);
  const first = api && pickFirstRequest(api);
  return (
    <Frame>
      <Home
        operation={api && first ? await getOperation(api.slug, first) : undefined}
        guides={await getShownGuides()}
        apis={await getApis()}
      />
    </Frame>
  );
}
