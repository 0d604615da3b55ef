import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApiNav } from '#components/reference/api-nav.tsx';
import { SchemaPage } from '#components/reference/schema-page.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { schemaUrl } from '#lib/links/urls.ts';
import { getApi, getApis, getSchema } from '#lib/openapi/catalog.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string; schema: string }>;
}

export async function generateStaticParams() {
  const apis = await getApis();
  return apis.flatMap((api) => api.schemas.map(({ slug }) => ({ api: api.slug, schema: slug })));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { api, schema: slug } = await params;
  const page = await getSchema(api, slug);
  if (page === undefined) return {};
  const { schema, name } = page;
  return {
    title: schema.title ?? name,
    description: renderPlainText(schema.description ?? `The schema ${name}`, 160),
    alternates: { canonical: schemaUrl(api, slug) },
  };
}

export default async function Page({ params }: Props) {
  const { api: apiSlug, schema: slug } = await params;
  const [api, page] = await Promise.all([getApi(apiSlug), getSchema(apiSlug, slug)]);
  if (api === undefined || page === undefined || !api.schemas.some((each) => each.slug === slug)) notFound();
  return (
    <Frame navigation={<ApiNav api={api} place={{ schema: slug }} />} label={api.title}>
      <SchemaPage api={api} page={page} slug={slug} />
    </Frame>
  );
}
