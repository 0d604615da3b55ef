import { words } from '#words/site.ts';
import { isExported } from '../env/exported.ts';
import type { ApiVersion } from '../openapi/model.ts';
import type { SiteConfig } from '../site/model.ts';
import { say } from '../words/say.ts';
import { apiUrl, explorerUrl } from './urls.ts';
import { listCurrent, newerThan, versionOf } from './versions.ts';

interface NamedApi {
  readonly slug: string;
  readonly title: string;
  /** Where there are several versions of it: all of them, the current one first. */
  readonly versions?: readonly ApiVersion[];
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
  /** Whether the portal counts what readers look for and do not find. */
  readonly countsSearches?: true;
  /** For the company's own people: no search engine may list it. */
  readonly isInternal?: true;
  /** Without the older versions of an API. */
  readonly apis: readonly NamedApi[];
}

/**
 * Another folder of descriptions is another portal: where the configured main API is not in it, the texts that speak
 * of that API (guides, plans, errors, the name itself) are left out, and the portal is named after what it holds.
 */
export function identityOf(config: SiteConfig, all: readonly (NamedApi & { summary?: string })[]): Identity {
  const named = nameOf(config, all);
  const identity = isExported
    ? { ...named, navigation: named.navigation.filter(({ href }) => !href.startsWith('/explorer/')) }
    : named;
  return {
    ...identity,
    ...(config.feedback === true && !isExported && { countsSearches: true }),
    ...(config.isInternal && { isInternal: true }),
  };
}

function nameOf(config: SiteConfig, all: readonly (NamedApi & { summary?: string })[]): Identity {
  const apis = listCurrent(all);
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
  const navigation = [{ title: words.reference, href: reference }];
  // The site's marks are not those of another portal.
  const plain = { suffix: config.suffix, footer: [], apis: named };
  if (apis.length !== 1 || !first)
    return {
      ...plain,
      name: words.api,
      description: say(words.severalApis, { count: apis.length }),
      navigation,
    };
  return {
    name: first.title,
    description: first.summary ?? first.title,
    navigation: [...navigation, { title: words.explorer, href: explorerUrl(first.slug) }],
    ...plain,
  };
}

/** Slug and title of each: an older version has its name in it; where two have one title, the slug tells them apart. */
export function nameApis(apis: readonly NamedApi[]): NamedApi[] {
  const named = apis.map(({ slug, title, versions }) => {
    const name = newerThan({ slug, versions }) && versionOf({ slug, versions })?.name;
    const isNamed = name === undefined || title.split(/\s+/).includes(name);
    return { slug, title: isNamed ? title : `${title} ${name}`, ...(versions && { versions }) };
  });
  return named.map(({ title, ...api }) => {
    const isShared = named.some((other) => other.slug !== api.slug && other.title === title);
    return { ...api, title: isShared ? `${title} (${api.slug})` : title };
  });
}
