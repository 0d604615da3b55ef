import { MissingPage } from '#components/shell/missing-page.tsx';
import { Commonmark } from '#lib/render/commonmark.tsx';
import type { SearchHit } from '#lib/search/hits.ts';
import { getSite } from '#lib/site/index.ts';

/** The page for an address that nothing stands at, with what the site says there. */
export function NoPage({ typed, near }: { typed?: string; near?: readonly SearchHit[] }) {
  const { title, text } = getSite().missingPage ?? {};
  return (
    <MissingPage title={title} typed={typed} near={near}>
      {text === undefined ? undefined : <Commonmark source={text} under={1} />}
    </MissingPage>
  );
}
