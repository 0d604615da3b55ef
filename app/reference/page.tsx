import type { Metadata } from 'next';
import { ApiIndex } from '#components/reference/api-index.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { getApis } from '#lib/openapi/catalog.ts';

export const metadata: Metadata = { title: 'API reference', alternates: { canonical: '/reference' } };

export default async function ReferencePage() {
  return (
    <Frame>
      <ApiIndex apis={await getApis()} />
    </Frame>
  );
}
