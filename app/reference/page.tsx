import type { Metadata } from 'next';
import { ApiIndex } from '#components/reference/api-index.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { identity } from '#lib/links/identity.ts';
import { getApis } from '#lib/openapi/catalog.ts';

export const metadata: Metadata = pageMetadata(
  '/reference',
  'API reference',
  `Endpoints, schemas and errors of ${identity.apis.map(({ title }) => title).join(', ')}.`,
);

export default async function ReferencePage() {
  return (
    <Frame>
      <ApiIndex apis={await getApis()} />
    </Frame>
  );
}
