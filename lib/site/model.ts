import type { NavigationEntry } from './define-site.ts';

/** A site's configuration as everything else reads it: checked, with its defaults, and nothing but data. */
export interface SiteConfig {
  readonly name: string;
  readonly description: string;
  readonly mainApi: string;
  readonly apis: readonly ApiConfig[];
  readonly navigation: readonly NavigationEntry[];
  readonly editUrl?: string;
  readonly feedback: boolean;
}

export interface ApiConfig {
  readonly slug: string;
  readonly sandbox: 'embedded';
  readonly basePath: string;
  readonly refusedKeyPrefixes: readonly string[];
}
