import { identity } from '#lib/links/identity.ts';

/** What a page says of itself. */
export interface PageData {
  readonly title: string;
  readonly description?: string | undefined;
  /** Site-relative. */
  readonly page: string;
  /** The pages above it, outermost first; without the start page. */
  readonly above: readonly { readonly title: string; readonly page: string }[];
  /** The day on which what it says last changed, YYYY-MM-DD. */
  readonly modified?: string | undefined;
}

/** schema.org: a TechArticle and the way to it from the start page. Links are absolute. */
export function structuredData(
  { title, description, page, above, modified }: PageData,
  portalUrl: string,
): object {
  const way = [{ title: identity.name, page: '/' }, ...above, { title, page }];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'TechArticle',
        headline: title,
        ...(description !== undefined && { description }),
        url: portalUrl + page,
        ...(modified !== undefined && { dateModified: modified }),
        inLanguage: 'en',
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: way.map((step, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: step.title,
          item: portalUrl + step.page,
        })),
      },
    ],
  };
}
