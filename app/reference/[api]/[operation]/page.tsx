import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiNav } from '#components/reference/api-nav.tsx';
import { OperationPage } from '#components/reference/operation-page.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { StructuredData } from '#components/shell/structured-data.tsx';
import { listAnchor } from '#lib/links/page-anchors.ts';
import { apiUrl, operationUrl } from '#lib/links/urls.ts';
import { canonicalPage } from '#lib/links/versions.ts';
import { getApi, getApis, getOperation, listOperations } from '#lib/openapi/catalog.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string; operation: string }>;
}

export async function generateStaticParams() {
  const apis = await getApis();
  const lists = await Promise.all(
    apis.map(async ({ slug }) =>
      (await listOperations(slug)).map((operation) => ({ api: slug, operation: operation.slug })),
    ),
  );
  return lists.flat();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { api: apiSlug, operation: slug } = await params;
  const [api, operation] = await Promise.all([getApi(apiSlug), getOperation(apiSlug, slug)]);
  if (api === undefined || operation === undefined) return {};
  const description = renderPlainText(operation.description ?? `${operation.method} ${operation.path}`, 160);
  const canonical = await canonicalPage(api, { operation: slug }, { getApi, listOperations });
  return pageMetadata(operationUrl(apiSlug, slug), operation.title, description, { canonical });
}

export default async function Page({ params }: Props) {
  const { api: apiSlug, operation: slug } = await params;
  const [api, operation] = await Promise.all([getApi(apiSlug), getOperation(apiSlug, slug)]);
  // An operationId finds its operation too, but only the slug is its address.
  if (api === undefined || operation === undefined || operation.slug !== slug) notFound();
  return (
    <Frame
      navigation={<ApiNav api={api} place={{ tag: operation.tag.slug, operation: slug }} />}
      label={api.title}
    >
      <StructuredData
        title={operation.title}
        page={operationUrl(apiSlug, slug)}
        above={[
          { title: api.title, page: apiUrl(apiSlug) },
          { title: operation.tag.title, page: `${apiUrl(apiSlug)}#${listAnchor(operation)}` },
        ]}
      />
      <OperationPage api={api} operation={operation} />
    </Frame>
  );
}
