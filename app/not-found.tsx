import { MissingPage } from '#components/shell/missing-page.tsx';
import { Commonmark } from '#lib/render/commonmark.tsx';
import { getSite } from '#lib/site/index.ts';
import { words } from '#words/frame.ts';

export const metadata = { title: words.pageNotFound };

export default function NotFound() {
  const { title, text } = getSite().missingPage ?? {};
  return (
    <MissingPage title={title}>
      {text === undefined ? undefined : <Commonmark source={text} under={1} />}
    </MissingPage>
  );
}
