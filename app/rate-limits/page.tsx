import { GuidePage, guideMetadata } from '#components/guides/guide-page.tsx';

export function generateMetadata() {
  return guideMetadata('pages', 'rate-limits');
}

export default function RateLimitsRoute() {
  return <GuidePage collection="pages" slug="rate-limits" />;
}
