import type { SiteConfig } from '../site/model.ts';
import { apiUrl, explorerUrl } from './urls.ts';

interface NamedApi {
  readonly slug: string;
  readonly title: string;
}

/** What a portal calls itself and where its header leads: the configuration, held against the APIs that there are. */
export interface Identity {
  readonly name: string;
  readonly description: string;
  readonly suffix: string;
  readonly navigation: SiteConfig['navigation'];
  readonly footer: SiteConfig['footer'];
  /** Paths of the portal where the site's own pictures are; absent: the first letter of the name. */
  readonly logo?: SiteConfig['logo'];
  readonly icon?: string;
  /** The API that home page and guides speak of; absent where its description is not in the folder. */
  readonly mainApi?: string;
  readonly apis: readonly NamedApi[];
}

/**
 * Another folder of descriptions is another portal: where the configured main API is not in it, the texts that speak
 * of that API (guides, plans, errors, the name itself) are left out, and the portal is named after what it holds.
 */
export function identityOf(config: SiteConfig, apis: readonly (NamedApi & { summary?: string })[]): Identity {
  const named = nameApis(apis);
  const [first] = apis;
  const reference = apis.length === 1 && first ? apiUrl(first.slug) : '/reference';
  if (apis.some(({ slug }) => slug === config.mainApi)) {
    const { name, description, mainApi, suffix, footer, logo, icon } = config;
    // The list of one API is that API.
    const navigation = config.navigation.map((entry) =>
      entry.href === '/reference' ? { ...entry, href: reference } : entry,
    );
    return {
      ...{ name, suffix, description, navigation, footer, mainApi, apis: named },
      ...(logo && { logo: { light: `/${logo.light}`, dark: `/${logo.dark}` } }),
      ...(icon !== undefined && { icon: `/${icon}` }),
    };
  }
  const navigation = [{ title: 'Reference', href: reference }];
  // The site's marks are not those of another portal.
  const plain = { suffix: config.suffix, footer: [], apis: named };
  if (apis.length !== 1 || !first)
    return { ...plain, name: 'API', description: `Reference for ${apis.length} APIs`, navigation };
  return {
    name: first.title,
    description: first.summary ?? first.title,
    navigation: [...navigation, { title: 'Explorer', href: explorerUrl(first.slug) }],
    ...plain,
  };
}

/** Slug and title of each; where two have one title, as two versions of an API do, the slug tells them apart. */
export function nameApis(apis: readonly NamedApi[]): NamedApi[] {
  return apis.map(({ slug, title }) => {
    const isShared = apis.some((other) => other.slug !== slug && other.title === title);
    return { slug, title: isShared ? `${title} (${slug})` : title };
  });
}
