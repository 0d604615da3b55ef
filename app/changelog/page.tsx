import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ChangelogPage } from '#components/reference/changelog-page.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { firstApi } from '#lib/links/site.ts';
import { changelogUrl } from '#lib/links/urls.ts';
import { getApis } from '#lib/openapi/catalog.ts';
import { getSite } from '#lib/site/index.ts';
import { words } from '#words/shell.ts';

export const metadata: Metadata = pageMetadata(changelogUrl(), words.changelog, words.changelogAboutOne, {
  feed: '/changelog/feed.xml',
});

export default async function ChangelogRoute() {
  const apis = await getApis();
  const api = firstApi(apis, getSite().mainApi);
  if (api === undefined) notFound();
  return <ChangelogPage api={api} apis={apis} />;
}
