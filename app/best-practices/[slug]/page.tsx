import { GuidePage, guideMetadata, guideSlugs } from '#components/guides/guide-page.tsx';

export const dynamicParams = false;

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  return (await guideSlugs('best-practices')).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props) {
  return guideMetadata('best-practices', (await params).slug);
}

export default async function BestPracticeRoute({ params }: Props) {
  return <GuidePage collection="best-practices" slug={(await params).slug} />;
}
