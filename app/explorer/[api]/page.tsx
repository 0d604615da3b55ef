import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { takesKey } from '#components/console/credentials.ts';
import { Explorer } from '#components/explorer/explorer.tsx';
import { listParts } from '#components/explorer/parts.ts';
import { mockedServers } from '#components/explorer/servers.ts';
import { shownTags } from '#components/reference/nav-lists.ts';
import { consoleBaseUrl, isMocked } from '#components/reference/server-sources.ts';
import { Frame } from '#components/shell/frame.tsx';
import { Link } from '#components/ui/link.tsx';
import { sayRich } from '#components/ui/say-rich.tsx';
import { getSettings } from '#lib/env/index.ts';
import { tagAnchor } from '#lib/links/page-anchors.ts';
import { apiUrl, descriptionUrl, explorerUrl } from '#lib/links/urls.ts';
import { getApi, getApis } from '#lib/openapi/catalog.ts';
import { countOperations } from '#lib/openapi/count-endpoints.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/shell.ts';

export const dynamicParams = false;

interface Props {
  readonly params: Promise<{ api: string }>;
}

export async function generateStaticParams() {
  return (await getApis()).map(({ slug }) => ({ api: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const api = await getApi((await params).api);
  return api ? { title: say(words.explorerOf, { title: api.title }), robots: { index: false } } : {};
}

export default async function ExplorerPage({ params }: Props) {
  const api = await getApi((await params).api);
  if (!api) notFound();
  const parts = listParts(api);
  const isMockedApi = isMocked(api.slug);
  const servers = isMockedApi
    ? mockedServers(api.servers, getSettings().publicOrigin)
    : [{ url: consoleBaseUrl({ api: api.slug, servers: api.servers }), description: words.answersConsole }];
  const keySchemes = api.securitySchemes.flatMap((scheme) => {
    const { name, type } = scheme;
    return takesKey(scheme) && (type === 'http' || type === 'apiKey') ? [{ name, type }] : [];
  });
  return (
    <Frame isWhole>
      <h1 className="sr-only">{say(words.explorerOf, { title: api.title })}</h1>
      <noscript>
        <p className="px-4 py-12">
          {sayRich(words.explorerNeedsScript, {
            a: (text) => <Link href={apiUrl(api.slug)}>{text}</Link>,
          })}
        </p>
        {parts.length > 0 && (
          <ul className="explorer-parts px-4 pb-12 md:px-6">
            {shownTags(api).map(({ slug, title }) => (
              <li key={slug}>
                <Link href={`${apiUrl(api.slug)}#${tagAnchor(slug)}`}>{title}</Link>
              </li>
            ))}
          </ul>
        )}
      </noscript>
      {isMockedApi && (
        <p className="border-line border-b px-4 py-3 text-sm md:px-6">
          {sayRich(words.mockAnswers, { strong: (text) => <strong>{text}</strong> })}
        </p>
      )}
      <Explorer
        parts={parts.map(({ id, title, tag, operations }) => ({
          id,
          title: tag ? title : words.webhooks,
          ...(tag && tag.title !== title && { group: tag.title }),
          count: operations.length,
        }))}
        count={countOperations(api)}
        partsAt={`${explorerUrl(api.slug)}/description.json`}
        description={descriptionUrl(api.slug)}
        api={api.slug}
        servers={servers}
        keySchemes={keySchemes}
      />
    </Frame>
  );
}
