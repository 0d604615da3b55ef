import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangelogPage } from '#components/reference/changelog-page.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { firstApi } from '#lib/links/site.ts';
import { changelogUrl } from '#lib/links/urls.ts';
import { getApi, getApis } from '#lib/openapi/catalog.ts';
import { getSite } from '#lib/site/index.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/shell.ts';

// An unknown name gets the page that says so, ready made; notFound() while serving sends an empty document.
export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string }>;
}

/** Of every API but the one whose changelog stands at `/changelog` itself. */
export async function generateStaticParams() {
  const apis = await getApis();
  const first = firstApi(apis, getSite().mainApi);
  return apis.filter((api) => api !== first).map(({ slug }) => ({ api: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const api = await getApi((await params).api);
  if (api === undefined) return {};
  return pageMetadata(
    changelogUrl(api.slug),
    say(words.changelogOf, { title: api.title }),
    say(words.changelogAbout, { title: api.title }),
    { feed: '/changelog/feed.xml' },
  );
}

export default async function ApiChangelogRoute({ params }: Props) {
  const apis = await getApis();
  const api = await getApi((await params).api);
  if (api === undefined || api.slug === firstApi(apis, getSite().mainApi)?.slug) notFound();
  return <ChangelogPage api={api} apis={apis} />;
}
