import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiNav } from '#components/reference/api-nav.tsx';
import { SchemaPage } from '#components/reference/schema-page.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { StructuredData } from '#components/shell/structured-data.tsx';
import { apiUrl, schemaUrl } from '#lib/links/urls.ts';
import { canonicalPage } from '#lib/links/versions.ts';
import { getApi, getApis, getSchema, listOperations } from '#lib/openapi/catalog.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/shell.ts';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string; schema: string }>;
}

export async function generateStaticParams() {
  const apis = await getApis();
  return apis.flatMap((api) => api.schemas.map(({ slug }) => ({ api: api.slug, schema: slug })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { api: apiSlug, schema: slug } = await params;
  const [api, page] = await Promise.all([getApi(apiSlug), getSchema(apiSlug, slug)]);
  if (api === undefined || page === undefined) return {};
  const { schema, name } = page;
  const description = renderPlainText(schema.description ?? say(words.theSchema, { name }), 160);
  const canonical = await canonicalPage(api, { schema: slug }, { getApi, listOperations });
  return pageMetadata(schemaUrl(apiSlug, slug), schema.title ?? name, description, { canonical });
}

export default async function Page({ params }: Props) {
  const { api: apiSlug, schema: slug } = await params;
  const [api, page] = await Promise.all([getApi(apiSlug), getSchema(apiSlug, slug)]);
  if (api === undefined || page === undefined || !api.schemas.some((each) => each.slug === slug)) notFound();
  return (
    <Frame navigation={<ApiNav api={api} place={{ schema: slug }} />} label={api.title}>
      <StructuredData
        title={page.schema.title ?? page.name}
        page={schemaUrl(apiSlug, slug)}
        above={[{ title: api.title, page: apiUrl(apiSlug) }]}
      />
      <SchemaPage api={api} page={page} slug={slug} />
    </Frame>
  );
}
