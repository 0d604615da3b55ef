import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getGuide, getGuides } from '#lib/content/guides.ts';
import type { Collection } from '#lib/content/model.ts';
import { compiledGuide } from './compiled-guide.ts';
import { GuideFrame } from './guide-frame.tsx';

/** The page of one MDX file. */
export async function GuidePage({ collection, slug }: { collection: Collection; slug: string }) {
  // Read, and so checked, before any of its compiled code is loaded.
  const guide = await getGuide(collection, slug);
  if (guide === undefined) notFound();
  const { href, section, title, description, headings, previous, next } = guide;
  const Body = await compiledGuide(collection, slug);
  return (
    <GuideFrame {...{ href, section, title, description, headings, previous, next }}>
      <Body />
    </GuideFrame>
  );
}

/** For `generateStaticParams`: every guide of the folder. */
export async function guideParams(collection: Collection): Promise<{ slug: string }[]> {
  return (await getGuides(collection)).map(({ slug }) => ({ slug }));
}

export async function guideMetadata(collection: Collection, slug: string): Promise<Metadata> {
  const guide = await getGuide(collection, slug);
  if (guide === undefined) return {};
  const { title, description, href } = guide;
  return {
    title,
    description,
    alternates: { canonical: href, types: { 'text/markdown': `${href}.md` } },
    openGraph: { type: 'article', title, description, url: href },
  };
}
