import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getGuideTree } from '#lib/content/guides.ts';
import type { Collection, Guide } from '#lib/content/model.ts';
import { pageMetadata } from '../shell/page-metadata.ts';
import { StructuredData } from '../shell/structured-data.tsx';
import { GuideFrame } from './guide-frame.tsx';
import { PageBody } from './page-body.tsx';
import type { PageStep } from './page-steps.tsx';
import { getShownGuides } from './shown-guides.ts';

/** The page of one text. */
export async function GuidePage({ collection, slug }: { collection: Collection; slug: string }) {
  const guide = await findGuide(collection, slug);
  if (guide === undefined) notFound();
  const { href, title, description, hasLead, headings, previous, next, file } = guide;
  return (
    <GuideFrame
      {...{ href, title, headings, previous, next, file }}
      above={stepsTo(guide)}
      description={hasLead ? description : undefined}
    >
      <StructuredData
        title={title}
        description={description || undefined}
        page={href}
        above={guide.above
          .filter(({ hasPage }) => hasPage)
          .map((step) => ({ title: step.title, page: step.path }))}
      />
      <PageBody tree={await getGuideTree(guide)} />
    </GuideFrame>
  );
}

/** The way to a page of a folder; of one that stands in none its section. */
function stepsTo({ above, section, title, isIndex }: Guide): readonly PageStep[] {
  if (above.length > 0)
    return above.map((step) => ({ title: step.title, ...(step.hasPage && { href: step.path }) }));
  return isIndex && section === title ? [] : [{ title: section }];
}

/** For `generateStaticParams`: every guide of the collection. */
export async function guideSlugs(collection: Collection): Promise<string[]> {
  return (await getShownGuides(collection)).map(({ slug }) => slug);
}

export async function guideMetadata(collection: Collection, slug: string): Promise<Metadata> {
  const guide = await findGuide(collection, slug);
  if (guide === undefined) return {};
  const { title, description, href } = guide;
  return pageMetadata(href, title, description || undefined);
}

async function findGuide(collection: Collection, slug: string): Promise<Guide | undefined> {
  return (await getShownGuides(collection)).find((guide) => guide.slug === slug);
}
