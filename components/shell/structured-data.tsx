import type { PageData } from '#lib/links/structured-data.ts';
import { structuredData } from '#lib/links/structured-data.ts';

/** The page as search engines read it (JSON-LD). A block of data: no browser runs it, so the policy need not know it. */
export function StructuredData(props: PageData) {
  const origin = process.env.PUBLIC_ORIGIN ?? 'http://localhost:3000';
  // "<" would let a text of the description end the element.
  const json = JSON.stringify(structuredData(props, origin)).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
