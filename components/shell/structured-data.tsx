import { getSettings } from '#lib/env/index.ts';
import { lastChange } from '#lib/links/page-dates-file.ts';
import type { PageData } from '#lib/links/structured-data.ts';
import { structuredData } from '#lib/links/structured-data.ts';

/** The page as search engines read it (JSON-LD). A block of data: no browser runs it, so the policy need not know it. */
export function StructuredData(props: Omit<PageData, 'modified'>) {
  const page = { ...props, modified: lastChange(props.page) };
  // "<" would let a text of the description end the element.
  const json = JSON.stringify(structuredData(page, getSettings().portalUrl)).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
