import type { Metadata } from 'next';
import { pickFirstRequest } from '#components/home/first-request.ts';
import { Home } from '#components/home/home.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { getApi, getOperation } from '#lib/openapi/catalog.ts';
import { portal } from '#portal-config';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function HomePage() {
  const api = await getApi(portal.mainApi);
  const first = api && pickFirstRequest(api);
  return (
    <Frame>
      <Home operation={first === undefined ? undefined : await getOperation(portal.mainApi, first)} />
    </Frame>
  );
}
