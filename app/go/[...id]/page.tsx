import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChangedLink } from '#components/reference/changed-link.tsx';
import { MissingLink } from '#components/shell/missing-link.tsx';
import { listChangesSince } from '#lib/changes/page-history.ts';
import { ledgerPath, readLedgerOnce } from '#lib/links/ledger-file.ts';
import { resolveLink } from '#lib/links/resolve-link.ts';
import { sampleLanguages } from '#lib/request/samples/sample-languages.ts';
import { words } from '#words/frame.ts';
import { site } from '../../portal-site.ts';

interface Props {
  readonly params: Promise<{ id: string[] }>;
  readonly searchParams: Promise<{ lang?: string | string[]; v?: string | string[] }>;
}

async function resolve({ params }: Props) {
  const id = (await params).id.map(decode).join('/');
  const ledger = readLedgerOnce(ledgerPath());
  return { id, link: await resolveLink(id, site, sampleLanguages, ledger) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { link } = await resolve(props);
  if (link.kind === 'found') {
    const changed = await findChanges(link.url, (await props.searchParams).v);
    return changed === undefined ? {} : { title: words.changedSinceThen, robots: { index: false } };
  }
  const status = link.kind === 'removed' ? '410' : '404';
  // Next has no way to give a rendered page another status than 200: the front reads it from here.
  return { title: words.linkNotFound, robots: { index: false }, other: { 'portal-status': status } };
}

/** A permanent link: leads to where the thing stands now. Not for ever (308), since the next rename moves it again. */
export default async function GoPage(props: Props) {
  const { id, link } = await resolve(props);
  if (link.kind === 'found') {
    const { lang, v } = await props.searchParams;
    const changed = await findChanges(link.url, v);
    const url = withLanguage(link.url, lang);
    if (changed === undefined) redirect(url);
    return <ChangedLink id={id} url={url} version={changed.version} releases={changed.releases} />;
  }
  return <MissingLink id={id} link={link} />;
}

/** What has changed about the link's target since the version that it was copied in; `undefined`: nothing, or unknown. */
async function findChanges(url: string, version: string | string[] | undefined) {
  const [page = '', anchor] = url.split('#');
  const [, api] = /^\/reference\/([^/]+)\//.exec(page) ?? [];
  if (api === undefined || typeof version !== 'string') return undefined;
  const releases = listChangesSince(version, page, anchor, await site.getHistory(decode(api)));
  return releases === undefined || releases.length === 0 ? undefined : { version, releases };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A link may carry the language of the samples. */
function withLanguage(url: string, language: string | string[] | undefined): string {
  if (!sampleLanguages.some(({ id }) => id === language)) return url;
  const [page = '', anchor] = url.split('#');
  return `${page}?lang=${language}${anchor === undefined ? '' : `#${anchor}`}`;
}
