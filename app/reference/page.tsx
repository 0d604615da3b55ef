import type { Metadata } from 'next';
import { ApiIndex } from '#components/reference/api-index.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { identity } from '#lib/links/identity.ts';
import { getApis } from '#lib/openapi/catalog.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/shell.ts';

export const metadata: Metadata = pageMetadata(
  '/reference',
  words.apiReference,
  say(words.referenceAbout, { apis: identity.apis.map(({ title }) => title).join(', ') }),
);

export default async function ReferencePage() {
  return (
    <Frame>
      <ApiIndex apis={await getApis()} />
    </Frame>
  );
}
