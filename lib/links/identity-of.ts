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
  readonly navigation: SiteConfig['navigation'];
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
    const { name, description, mainApi } = config;
    // The list of one API is that API.
    const navigation = config.navigation.map((entry) =>
      entry.href === '/reference' ? { ...entry, href: reference } : entry,
    );
    return { name, description, navigation, mainApi, apis: named };
  }
  const navigation = [{ title: 'Reference', href: reference }];
  if (apis.length !== 1 || !first)
    return { name: 'API', description: `Reference for ${apis.length} APIs`, navigation, apis: named };
  return {
    name: first.title,
    description: first.summary ?? first.title,
    navigation: [...navigation, { title: 'Explorer', href: explorerUrl(first.slug) }],
    apis: named,
  };
}

/** Slug and title of each; where two have one title, as two versions of an API do, the slug tells them apart. */
export function nameApis(apis: readonly NamedApi[]): NamedApi[] {
  return apis.map(({ slug, title }) => {
    const isShared = apis.some((other) => other.slug !== slug && other.title === title);
    return { slug, title: isShared ? `${title} (${slug})` : title };
  });
}
