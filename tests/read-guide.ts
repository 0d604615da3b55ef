import type { Guide } from '#lib/content/model.ts';
import { orderGuides } from '#lib/content/order-guides.ts';
import { parseGuide } from '#lib/content/parse-guide.ts';

/** The guide `/guides/start` that says this. */
export function readGuide(source: string): Guide {
  const parsed = parseGuide({
    collection: 'guides',
    slug: 'start',
    file: 'content/guides/start.mdx',
    source,
  });
  return orderGuides([parsed])[0] as Guide;
}
