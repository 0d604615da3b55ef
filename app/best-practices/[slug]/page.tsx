import { GuidePage, guideMetadata, guideParams } from '#components/guides/guide-page.tsx';

export const dynamicParams = false;

interface Props {
  params: Promise<{ slug: string }>;
}

export function generateStaticParams() {
  return guideParams('best-practices');
}

export async function generateMetadata({ params }: Props) {
  return guideMetadata('best-practices', (await params).slug);
}

export default async function BestPracticeRoute({ params }: Props) {
  return <GuidePage collection="best-practices" slug={(await params).slug} />;
}
