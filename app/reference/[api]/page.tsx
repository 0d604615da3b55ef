import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiNav } from '#components/reference/api-nav.tsx';
import { ApiOverview } from '#components/reference/api-overview.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { StructuredData } from '#components/shell/structured-data.tsx';
import { apiUrl } from '#lib/links/urls.ts';
import { canonicalPage } from '#lib/links/versions.ts';
import { getApi, getApis, listOperations } from '#lib/openapi/catalog.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string }>;
}

export async function generateStaticParams() {
  return (await getApis()).map(({ slug }) => ({ api: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const api = await getApi((await params).api);
  if (api === undefined) return {};
  const description = api.summary ?? renderPlainText(api.description ?? api.title, 160);
  const canonical = await canonicalPage(api, {}, { getApi, listOperations });
  return pageMetadata(apiUrl(api.slug), api.title, description, { canonical });
}

export default async function ApiPage({ params }: Props) {
  const api = await getApi((await params).api);
  if (api === undefined) notFound();
  return (
    <Frame navigation={<ApiNav api={api} />} label={api.title}>
      <StructuredData title={api.title} description={api.summary} page={apiUrl(api.slug)} above={[]} />
      <ApiOverview api={api} />
    </Frame>
  );
}
