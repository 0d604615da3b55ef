import { GuidePage, guideMetadata } from '#components/guides/guide-page.tsx';

export function generateMetadata() {
  return guideMetadata('pages', 'errors');
}

export default function ErrorsRoute() {
  return <GuidePage collection="pages" slug="errors" />;
}
