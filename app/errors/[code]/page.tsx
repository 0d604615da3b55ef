import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ErrorPage } from '#components/guides/error-page.tsx';
import { getMainApi } from '#components/guides/main-api.ts';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { errorCodesOf } from '#lib/links/error-codes.ts';
import { identity } from '#lib/links/identity.ts';
import { errorUrl } from '#lib/links/urls.ts';
import { renderPlainText } from '#lib/render/plain-text.ts';

export const dynamicParams = false;

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateStaticParams() {
  return (await listCodes()).map(({ code }) => ({ code }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { error } = await find(params);
  const href = errorUrl(error.code);
  return pageMetadata(href, `${error.code} (${error.status})`, renderPlainText(error.description, 160));
}

export default async function ErrorRoute({ params }: Props) {
  const { error, errors } = await find(params);
  return <ErrorPage error={error} errors={errors} />;
}

async function listCodes() {
  return errorCodesOf(identity.mainApi === undefined ? undefined : await getMainApi());
}

async function find(params: Props['params']) {
  const { code } = await params;
  const errors = await listCodes();
  const error = errors.find((candidate) => candidate.code === code);
  if (error === undefined) notFound();
  return { error, errors };
}
