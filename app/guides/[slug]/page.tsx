import { GuidePage, guideMetadata, guideParams } from '#components/guides/guide-page.tsx';

export const dynamicParams = false;

interface Props {
  params: Promise<{ slug: string }>;
}

export function generateStaticParams() {
  return guideParams('guides');
}

export async function generateMetadata({ params }: Props) {
  return guideMetadata('guides', (await params).slug);
}

export default async function GuideRoute({ params }: Props) {
  return <GuidePage collection="guides" slug={(await params).slug} />;
}
