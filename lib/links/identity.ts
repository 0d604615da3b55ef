import type { Identity } from './identity-of.ts';

/** Where nothing was built: scripts that render a description without a site. */
const unnamed: Identity = {
  name: 'API',
  suffix: 'Developers',
  description: 'API reference',
  navigation: [],
  footer: [],
  apis: [],
};

/**
 * The identity of this build. next.config.mjs makes it of the site's configuration and the catalog and compiles it in:
 * the error page, which is drawn in the browser, shows it too.
 */
export const identity: Identity = process.env.PORTAL_IDENTITY
  ? JSON.parse(process.env.PORTAL_IDENTITY)
  : unnamed;
