import type { Identity } from './identity-of.ts';

/**
 * The identity of this build. A bundle has the module in this one's place that `scripts/build-catalog.ts` wrote of the
 * site's configuration and the catalog (next.config.mjs): the error page, which is drawn in the browser, shows it too.
 * What stands here is for scripts that render a description without a site. Imported by this name only, `#lib/…`, since
 * that is the one which the bundler replaces.
 */
export const identity: Identity = {
  name: 'API',
  suffix: 'Developers',
  description: 'API reference',
  navigation: [],
  footer: [],
  apis: [],
};
