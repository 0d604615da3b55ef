import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Explorer } from '#components/explorer/explorer.tsx';
import { getSettings } from '#lib/env/index.ts';
import { getApi, getApis } from '#lib/openapi/catalog.ts';
import { sandboxBaseUrl } from '#lib/proxy/sandbox-base.ts';
import { portal } from '#portal-config';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string }>;
}

export async function generateStaticParams() {
  return (await getApis()).map(({ slug }) => ({ api: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const api = await getApi((await params).api);
  return api ? { title: `${api.title} explorer`, robots: { index: false } } : {};
}

export default async function ExplorerPage({ params }: Props) {
  const api = await getApi((await params).api);
  if (!api) notFound();
  return (
    <main id="content" tabIndex={-1}>
      <h1 className="sr-only">{api.title} explorer</h1>
      <noscript>
        <p className="px-4 py-12">
          The explorer is a program. <a href={`/reference/${api.slug}`}>The reference</a> reads without one.
        </p>
      </noscript>
      <Explorer
        description={`/openapi/${api.slug}.json`}
        server={sandboxBaseUrl(api.slug, api.servers, portal, getSettings())}
      />
    </main>
  );
}
