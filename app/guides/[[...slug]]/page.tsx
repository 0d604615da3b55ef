import { GuidePage, guideMetadata, guideSlugs } from '#components/guides/guide-page.tsx';

export const dynamicParams = false;

interface Props {
  params: Promise<{ slug?: string[] }>;
}

export async function generateStaticParams() {
  return (await guideSlugs('guides')).map((slug) => ({ slug: slug === '' ? [] : slug.split('/') }));
}

export async function generateMetadata({ params }: Props) {
  return guideMetadata('guides', await slugOf(params));
}

export default async function GuideRoute({ params }: Props) {
  return <GuidePage collection="guides" slug={await slugOf(params)} />;
}

/** The page of the folder itself has no segment. */
async function slugOf(params: Props['params']): Promise<string> {
  return ((await params).slug ?? []).join('/');
}
