import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { cache } from 'react';
import { PlainPage } from '#components/console/plain/plain-page.tsx';
import { ApiNav } from '#components/reference/api-nav.tsx';
import { findFormModel } from '#components/reference/form-model.ts';
import { Frame } from '#components/shell/frame.tsx';
import { MissingPage } from '#components/shell/missing-page.tsx';
import { getApi, getOperation } from '#lib/openapi/catalog.ts';
import { answerPostedForm } from '#lib/proxy/index.ts';
import { meaningOf } from '#lib/render/status-meaning.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/shell.ts';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ api: string; operation: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function find({ params }: Props) {
  const { api: apiSlug, operation: slug } = await params;
  const [api, operation] = await Promise.all([getApi(apiSlug), getOperation(apiSlug, slug)]);
  const model = operation?.slug === slug ? findFormModel(operation) : undefined;
  return api && operation && model && { api, operation, model };
}

/** What came of the form that was posted to this page; once for title and page. */
const outcomeOf = cache(async (api: string, operation: string) =>
  answerPostedForm({ api, operation }, await headers()),
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  // The front gives the page this status: what notFound() sends from a page that is made per request is an empty
  // document, which only a script fills.
  if (!found)
    return { title: words.pageNotFound, robots: { index: false }, other: { 'portal-status': '404' } };
  const outcome = await outcomeOf(found.api.slug, found.operation.slug);
  return {
    title:
      outcome?.kind === 'answered'
        ? `${outcome.answer.status} · ${found.operation.title}`
        : say(words.tryTitle, { title: found.operation.title }),
    robots: { index: false },
    ...(outcome?.kind === 'refused' && { other: { 'portal-status': String(outcome.problem.status) } }),
  };
}

/** One operation as a form that needs no script; posted to itself, the page shows the answer. */
export default async function TryPage(props: Props) {
  const found = await find(props);
  if (!found) return <MissingPage />;
  const { api, operation, model } = found;
  const { type } = await props.searchParams;
  const outcome = await outcomeOf(api.slug, operation.slug);
  return (
    <Frame
      navigation={<ApiNav api={api} place={{ tag: operation.tag.slug, operation: operation.slug }} />}
      label={api.title}
    >
      <PlainPage
        operation={operation}
        model={model}
        outcome={outcome}
        meaning={outcome?.kind === 'answered' ? meaningOf(operation, outcome.answer.status) : undefined}
        {...(typeof type === 'string' && { contentType: type })}
      />
    </Frame>
  );
}
