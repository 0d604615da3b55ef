import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getGuideTree } from '#lib/content/guides.ts';
import type { Collection, Guide } from '#lib/content/model.ts';
import { pageMetadata } from '../shell/page-metadata.ts';
import { StructuredData } from '../shell/structured-data.tsx';
import { GuideFrame } from './guide-frame.tsx';
import { PageBody } from './page-body.tsx';
import { getShownGuides } from './shown-guides.ts';

/** The page of one text. */
export async function GuidePage({ collection, slug }: { collection: Collection; slug: string }) {
  const guide = await findGuide(collection, slug);
  if (guide === undefined) notFound();
  const { href, section, title, description, headings, previous, next, file } = guide;
  return (
    <GuideFrame {...{ href, section, title, description, headings, previous, next, file }}>
      <StructuredData title={title} description={description} page={href} above={[]} />
      <PageBody tree={await getGuideTree(guide)} />
    </GuideFrame>
  );
}

/** For `generateStaticParams`: every guide of the folder. */
export async function guideParams(collection: Collection): Promise<{ slug: string }[]> {
  return (await getShownGuides(collection)).map(({ slug }) => ({ slug }));
}

export async function guideMetadata(collection: Collection, slug: string): Promise<Metadata> {
  const guide = await findGuide(collection, slug);
  if (guide === undefined) return {};
  const { title, description, href } = guide;
  return pageMetadata(href, title, description);
}

async function findGuide(collection: Collection, slug: string): Promise<Guide | undefined> {
  return (await getShownGuides(collection)).find((guide) => guide.slug === slug);
}
