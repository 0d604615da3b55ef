import { siteConfigOf, siteSchema } from '#lib/site/schema.ts';
import definition from '../portal.config.ts';

/** The configuration of this repository's own site, for tests that are about that site. */
export const ownSite = siteConfigOf(siteSchema.parse(definition), []);
