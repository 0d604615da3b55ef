import { identity } from '#lib/links/identity.ts';
import { apiUrl } from '#lib/links/urls.ts';

/** Where a reader may begin: what the site's header leads to, and its APIs where there are several. */
export function listStarts(): { readonly title: string; readonly href: string }[] {
  const { navigation, apis } = identity;
  const own = navigation.filter(({ href }) => href.startsWith('/'));
  const several = apis.length > 1 ? apis.map(({ slug, title }) => ({ title, href: apiUrl(slug) })) : [];
  return [...own, ...several].slice(0, most);
}

const most = 8;
